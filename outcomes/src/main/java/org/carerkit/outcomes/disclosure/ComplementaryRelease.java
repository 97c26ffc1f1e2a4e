package org.carerkit.outcomes.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.disclosure.PublishedFigure.NotCollected;
import org.carerkit.outcomes.disclosure.PublishedFigure.Suppressed;
import org.carerkit.outcomes.disclosure.PublishedFigure.Value;
import org.carerkit.outcomes.disclosure.Release.Refused;
import org.carerkit.outcomes.disclosure.Release.Released;
import org.carerkit.outcomes.disclosure.SumSystem.Bounds;
import org.carerkit.outcomes.finding.OutcomesFinding;

/** Makes one release under a {@link ComplementaryPolicy}. Use it once, on one thread. */
final class ComplementaryRelease {

    private final ComplementaryPolicy policy;
    private final CountTable counts;
    private final Background background;
    private final PublishedTable exact;
    private final SumSystem system = new SumSystem();
    private final TableCells cells;
    private final List<TableCells> others;
    private final BitSet primary = new BitSet();

    ComplementaryRelease(ComplementaryPolicy policy, CountTable counts, Background background) {
        this.policy = policy;
        this.counts = counts;
        this.background = background;
        this.exact = PublishedTable.of(counts, place -> shown(counts, place), PublishedTable::exactly);
        this.cells = TableCells.add(system, exact);
        this.others = cells.addNested(system, background.nested());
    }

    private static PublishedFigure shown(CountTable counts, Place place) {
        return counts.count(place).isPresent() ? new Value(counts.count(place).getAsLong()) : new NotCollected();
    }

    Release make() {
        List<Finding> reasons = choosePrimary();
        if (!reasons.isEmpty()) {
            return new Refused(new Findings(reasons));
        }
        BitSet choosable = choosable();
        Bounds widest = opened(choosable);
        Solver solver = system.solver(widest);
        Optional<long[]> truth = solver.any(system.bounds());
        if (truth.isEmpty()) {
            return refused(OutcomesFinding.DISCLOSURE_TABLES_DISAGREE, "");
        }
        Guard guard = new Guard(solver, widest, truth.get(), needs(), choosable, background.ownCell());
        SuppressionSearch search = new SuppressionSearch(system, guard, truth.get(), choosable);
        BitSet largest = search.largest();
        BitSet lost = (BitSet) primary.clone();
        lost.andNot(largest);
        if (!lost.isEmpty()) {
            return new Refused(new Findings(reasons(lost, choosable)));
        }
        BitSet hidden = search.smallest(primary, largest);
        return guard.isSafe(hidden) ? released(hidden) : refused(OutcomesFinding.DISCLOSURE_OTHER_TABLE, "");
    }

    /** Selects small counts, and counts that differ from an earlier release by a small group. */
    private List<Finding> choosePrimary() {
        List<Finding> reasons = new ArrayList<>();
        Set<Place> differences = Set.copyOf(Differences.below(policy.minimum(), exact, background.earlier()));
        for (Place place : exact.places()) {
            boolean small = policy.isSmall(counts.count(place).orElse(0));
            if (!small && !differences.contains(place)) {
                continue;
            }
            if (exact.isTotal(place) && !policy.totalsMayBeHidden()) {
                reasons.add(new Finding(
                        small ? OutcomesFinding.DISCLOSURE_TOTAL_SMALL : OutcomesFinding.DISCLOSURE_DIFFERENCE_SMALL,
                        path(place),
                        policy.minimum()));
            }
            primary.set(cells.number(place));
        }
        return reasons;
    }

    private BitSet choosable() {
        BitSet choosable = new BitSet();
        cells.numbers().forEach((place, number) -> {
            boolean may = !exact.isTotal(place) || policy.totalsMayBeHidden();
            choosable.set(number, may && counts.count(place).isPresent());
        });
        return choosable;
    }

    private Bounds opened(BitSet choosable) {
        Bounds bounds = system.bounds();
        choosable.stream().forEach(cell -> bounds.set(cell, Range.UNKNOWN));
        return bounds;
    }

    /**
     * The width needed: the policy's for our own figures; for another table's suppressed figures, as much of it as that
     * table alone leaves.
     */
    private long[] needs() {
        long[] needs = new long[system.cells()];
        cells.numbers().values().forEach(number -> needs[number] = policy.width());
        for (TableCells other : others) {
            Attacker.exposures(other.table(), List.of())
                    .ifPresent(exposures -> exposures.forEach(exposure -> needs[other.number(exposure.place())] =
                            Math.min(policy.width(), exposure.range().width())));
        }
        BitSet fixed = new BitSet();
        cells.numbers().values().forEach(fixed::set);
        fixed.andNot(choosable());
        fixed.stream().forEach(cell -> needs[cell] = 0);
        return needs;
    }

    /** The totals that reveal the lost cells: those without which the cell would be wide enough. */
    private List<Finding> reasons(BitSet lost, BitSet choosable) {
        Set<Finding> reasons = new LinkedHashSet<>();
        for (Map.Entry<Place, Integer> entry : cells.numbers().entrySet()) {
            if (lost.get(entry.getValue())) {
                List<Place> totals = totalsOf(entry.getKey());
                List<Place> guilty = totals.stream()
                        .filter(total -> isWideWithout(total, entry.getValue(), choosable))
                        .toList();
                (guilty.isEmpty() ? totals : guilty)
                        .forEach(
                                total -> reasons.add(new Finding(OutcomesFinding.DISCLOSURE_TOTAL_TELLS, path(total))));
            }
        }
        if (reasons.isEmpty()) {
            reasons.add(new Finding(OutcomesFinding.DISCLOSURE_OTHER_TABLE, ""));
        }
        return List.copyOf(reasons);
    }

    private List<Place> totalsOf(Place place) {
        List<Place> totals = new ArrayList<>();
        for (Place total : List.of(
                new Place(place.row(), counts.columns().size()),
                new Place(counts.rows().size(), place.column()))) {
            if (counts.has(total) && !policy.totalsMayBeHidden()) {
                totals.add(total);
            }
        }
        return totals;
    }

    private boolean isWideWithout(Place total, int cell, BitSet choosable) {
        BitSet more = (BitSet) choosable.clone();
        more.set(cells.number(total));
        Bounds bounds = opened(more);
        Solver solver = system.solver(bounds);
        return solver.any(bounds)
                .filter(start -> solver.extreme(start, bounds, cell, true)[cell]
                                - solver.extreme(start, bounds, cell, false)[cell]
                        >= policy.width())
                .isPresent();
    }

    private Release released(BitSet hidden) {
        PublishedTable published = PublishedTable.of(
                counts,
                place -> hidden.get(cells.number(place)) ? new Suppressed() : shown(counts, place),
                PublishedTable::exactly);
        List<Exposure> exposures =
                Attacker.exposures(published, background.nested()).orElseThrow();
        List<Place> differences = Differences.below(policy.minimum(), published, background.earlier());
        DisclosureReport report = Reports.of(counts, published, policy.width(), exposures, differences);
        // The final check looks only at what is published, not at how it was chosen.
        return report.narrowed() == 0 && differences.isEmpty()
                ? new Released(published, report)
                : refused(OutcomesFinding.DISCLOSURE_TOTAL_TELLS, "");
    }

    private static Release refused(OutcomesFinding code, String path) {
        return new Refused(new Findings(List.of(new Finding(code, path))));
    }

    private String path(Place place) {
        boolean ofColumn = place.row() == counts.rows().size();
        boolean ofRow = place.column() == counts.columns().size();
        return ofColumn && ofRow
                ? "total"
                : ofColumn ? "columns[" + place.column() + "].total" : "rows[" + place.row() + "].total";
    }
}
