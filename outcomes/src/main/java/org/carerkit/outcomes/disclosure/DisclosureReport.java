package org.carerkit.outcomes.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Reports how much a release shows and what an attack on it finds. Cells do not include totals, but a suppressed total
 * is attacked like a cell.
 *
 * @param cells the number of cells collected
 * @param cellsShown the number of cells shown
 * @param people the number of people in the cells
 * @param peopleShown the number of people in the cells shown, before rounding
 * @param width the width that a suppressed figure must keep under the policy
 * @param exposures what a reader can find out about each suppressed figure, including totals
 * @param differences the places where an exact figure differs from an earlier release by a small group
 */
public record DisclosureReport(
        int cells,
        int cellsShown,
        long people,
        long peopleShown,
        long width,
        List<Exposure> exposures,
        List<Place> differences) {

    /** Copies the lists. */
    public DisclosureReport {
        exposures = List.copyOf(exposures);
        differences = List.copyOf(differences);
    }

    /** The number of suppressed figures that a reader can work out exactly. */
    public long derived() {
        return exposures.stream().filter(exposure -> exposure.range().isExact()).count();
    }

    /**
     * The number of suppressed figures that a reader can narrow below the policy's width, including those worked out
     * exactly.
     */
    public long narrowed() {
        return exposures.stream()
                .filter(exposure -> exposure.range().width() < width)
                .count();
    }

    /**
     * The figures counted by {@link #narrowed} as a percentage of all suppressed figures, rounded half up. 0 if nothing
     * is suppressed.
     */
    public BigDecimal percentNarrowed(int decimals) {
        BigDecimal all = BigDecimal.valueOf(Math.max(1, exposures.size()));
        return BigDecimal.valueOf(100 * narrowed()).divide(all, decimals, RoundingMode.HALF_UP);
    }

    /** The numbers of cells and figures only. */
    @Override
    public String toString() {
        return "DisclosureReport[" + cellsShown + " of " + cells + " cells shown, " + exposures.size()
                + " figures suppressed, " + narrowed() + " narrowed]";
    }
}
