package org.carerkit.outcomes.strategy;

import static org.carerkit.outcomes.internal.DefinitionFormat.once;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carerkit.core.check.Report;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.strategy.StrategyFile.ItemPart;
import org.carerkit.outcomes.strategy.StrategyFile.SectionPart;

/** Walks a strategy in the document's order: every id is there once, and an item belongs to one before it. */
final class StrategyRules {

    private final Report report;
    private final Set<String> items = new HashSet<>();
    private final Set<String> figures = new HashSet<>();

    StrategyRules(Report report) {
        this.report = report;
    }

    /**
     * Walks sections and the sections in them.
     *
     * @param path where they stand, with a dot at its end; empty for the outermost
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
