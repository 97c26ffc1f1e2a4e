package org.carerkit.outcomes.instrument;

import static org.carerkit.outcomes.finding.OutcomesFinding.BANDS_OUT_OF_ORDER;
import static org.carerkit.outcomes.finding.OutcomesFinding.ID_DUPLICATE;
import static org.carerkit.outcomes.finding.OutcomesFinding.NOTICE_OUT_OF_RANGE;
import static org.carerkit.outcomes.finding.OutcomesFinding.RANGE_EMPTY;
import static org.carerkit.outcomes.finding.OutcomesFinding.REFERENCE_UNKNOWN;
import static org.carerkit.outcomes.finding.OutcomesFinding.TABLE_INCOMPLETE;
import static org.carerkit.outcomes.internal.DefinitionFormat.given;
import static org.carerkit.outcomes.internal.DefinitionFormat.once;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.check.Report;
import org.carerkit.outcomes.instrument.Instrument.MissingRule;
import org.carerkit.outcomes.instrument.InstrumentFile.BandPart;
import org.carerkit.outcomes.instrument.InstrumentFile.Definition;
import org.carerkit.outcomes.instrument.InstrumentFile.GroupPart;
import org.carerkit.outcomes.instrument.InstrumentFile.ItemPart;
import org.carerkit.outcomes.instrument.InstrumentFile.MissingPart;
import org.carerkit.outcomes.instrument.InstrumentFile.NoticePart;
import org.carerkit.outcomes.instrument.InstrumentFile.ScorePart;
import org.carerkit.outcomes.instrument.InstrumentFile.TablePart;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the parts of an instrument agree: each id occurs once, each reference has a target, and tables and bands
 * lie within their score's range. A part that is itself faulty causes no further findings where something refers to it.
 */
final class InstrumentRules {

    private final Definition definition;
    private final Report report;
    private final Map<String, ItemPart> items = new HashMap<>();
    private final Map<String, Optional<Totals>> sums = new HashMap<>();

    /** The smallest and largest total. */
    private record Totals(int fewest, int most) {}

    InstrumentRules(Definition definition, Report report) {
        this.definition = definition;
        this.report = report;
    }

    void check() {
        items();
        missing();
        scores();
        notices();
        groups();
    }

    private void items() {
        once(definition.items(), ItemPart::id, "items", report);
        for (ItemPart item : definition.items()) {
            if (item.id() != null) {
                items.putIfAbsent(item.id(), item);
            }
        }
    }

    private void missing() {
        once(definition.missing(), MissingPart::id, "missing", report);
        for (int i = 0; i < definition.missing().size(); i++) {
            MissingPart rule = definition.missing().get(i);
            String path = "missing[" + i + "].";
            Integer most = rule.kind() == MissingRule.Kind.MEAN_OF_ANSWERED ? rule.mostMissing() : null;
            if (most != null && (most < 1 || most >= definition.items().size())) {
                report.add(path + "mostMissing", RANGE_EMPTY);
            }
        }
    }

    private void scores() {
        once(definition.scores(), ScorePart::id, "scores", report);
        for (int i = 0; i < definition.scores().size(); i++) {
            ScorePart score = definition.scores().get(i);
            String path = "scores[" + i + "].";
            once(score.bands(), BandPart::id, path + "bands", report);
            if (score.table() == null) {
                sum(score, path);
            } else {
                table(score, score.table(), path);
            }
        }
    }

    private void sum(ScorePart score, String path) {
        boolean known = known(score.sum(), new HashSet<>(), path + "sum");
        Optional<Totals> totals = known ? totals(score.sum()) : Optional.empty();
        if (score.id() != null) {
            sums.put(score.id(), totals);
        }
        totals.ifPresent(
                range -> bands(score.bands(), BigDecimal.valueOf(range.fewest), BigDecimal.valueOf(range.most), path));
    }

    private Optional<Totals> totals(List<String> ids) {
        List<ItemPart> summed = ids.stream().map(id -> given(items.get(id))).toList();
        boolean whole = !summed.isEmpty() && summed.stream().allMatch(ItemPart::isWhole);
        return whole
                ? Optional.of(new Totals(
                        summed.stream().mapToInt(ItemPart::fewestPoints).sum(),
                        summed.stream().mapToInt(ItemPart::mostPoints).sum()))
                : Optional.empty();
    }

    private void table(ScorePart score, TablePart table, String path) {
        if (score.of() != null && !sums.containsKey(score.of())) {
            report.add(path + "of", REFERENCE_UNKNOWN);
        }
        Optional<Totals> of = sums.getOrDefault(score.of() == null ? "" : score.of(), Optional.empty());
        of.ifPresent(sum -> {
            long totals = (long) sum.most - sum.fewest + 1;
            if (table.from() == null
                    || table.from() != sum.fewest
                    || table.values().size() != totals) {
                report.add(path + "table.values", TABLE_INCOMPLETE, totals);
            }
        });
        List<BigDecimal> values = table.values();
        if (!values.isEmpty()) {
            bands(score.bands(), values.get(0), values.get(values.size() - 1), path);
        }
    }

    private void bands(List<BandPart> bands, BigDecimal smallest, BigDecimal largest, String path) {
        @Nullable BigDecimal before = null;
        for (BandPart band : bands) {
            BigDecimal from = band.from();
            if (from == null) {
                return;
            }
            boolean ordered = before == null ? from.compareTo(smallest) == 0 : from.compareTo(before) > 0;
            if (!ordered || from.compareTo(largest) > 0) {
                report.add(path + "bands", BANDS_OUT_OF_ORDER);
                return;
            }
            before = from;
        }
    }

    private void notices() {
        once(definition.notices(), NoticePart::id, "notices", report);
        for (int i = 0; i < definition.notices().size(); i++) {
            NoticePart notice = definition.notices().get(i);
            String path = "notices[" + i + "].";
            ItemPart item = notice.item() == null ? null : items.get(notice.item());
            if (notice.item() != null && item == null) {
                report.add(path + "item", REFERENCE_UNKNOWN);
            }
            if (!accepts(item, notice.from())) {
                report.add(path + "from", NOTICE_OUT_OF_RANGE);
            }
        }
    }

    private void groups() {
        once(definition.groups(), GroupPart::id, "groups", report);
        Set<String> grouped = new HashSet<>();
        for (int i = 0; i < definition.groups().size(); i++) {
            GroupPart group = definition.groups().get(i);
            String path = "groups[" + i + "].";
            known(group.items(), grouped, path + "items");
            if (!group.items().stream().allMatch(id -> accepts(items.get(id), group.countedFrom()))) {
                report.add(path + "countedFrom", RANGE_EMPTY);
            }
        }
    }

    /** Also true if there is nothing to compare. Other checks report that. */
    private static boolean accepts(@Nullable ItemPart item, @Nullable Integer answer) {
        return item == null
                || answer == null
                || !item.isWhole()
                || answer >= given(item.from()) && answer <= given(item.to());
    }

    /** True if every id belongs to an item and occurs once. */
    private boolean known(List<String> ids, Set<String> taken, String path) {
        boolean known = true;
        for (int i = 0; i < ids.size(); i++) {
            if (!items.containsKey(ids.get(i))) {
                report.add(path + "[" + i + "]", REFERENCE_UNKNOWN);
                known = false;
            } else if (!taken.add(ids.get(i))) {
                report.add(path + "[" + i + "]", ID_DUPLICATE);
                known = false;
            }
        }
        return known;
    }
}
