package org.carerkit.outcomes.strategy;

import static org.carerkit.outcomes.internal.DefinitionFormat.once;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carerkit.core.check.Report;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.strategy.StrategyFile.ItemPart;
import org.carerkit.outcomes.strategy.StrategyFile.SectionPart;

/** Checks, in the document's order, that each id occurs once and that an item belongs only to an earlier item. */
final class StrategyRules {

    private final Report report;
    private final Set<String> items = new HashSet<>();
    private final Set<String> figures = new HashSet<>();

    StrategyRules(Report report) {
        this.report = report;
    }

    /**
     * Checks sections and the sections within them.
     *
     * @param path the path of the sections, ending in a dot; empty for the outermost
     */
    void check(List<SectionPart> sections, String path) {
        for (int i = 0; i < sections.size(); i++) {
            SectionPart section = sections.get(i);
            String place = path + "sections[" + i + "].";
            for (int k = 0; k < section.figures().size(); k++) {
                once(figures, section.figures().get(k).id(), place + "figures[" + k + "].id", report);
            }
            for (int k = 0; k < section.items().size(); k++) {
                item(section.items().get(k), place + "items[" + k + "].");
            }
            check(section.sections(), place);
        }
    }

    private void item(ItemPart item, String path) {
        if (item.under() != null && !items.contains(item.under())) {
            report.add(path + "under", OutcomesFinding.REFERENCE_UNKNOWN);
        }
        once(items, item.id(), path + "id", report);
    }
}
