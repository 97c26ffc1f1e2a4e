package org.carerkit.outcomes.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a release keeps, and what an attack on it finds. Totals are not counted as cells; a suppressed total is attacked like
 * a cell.
 *
 * @param cells how many cells were collected
 * @param cellsShown how many of them are shown
 * @param people how many people the cells hold
 * @param peopleShown how many people the shown cells hold, before rounding
 * @param width how wide a suppressed figure has to stay under the policy
 * @param exposures what can be found out about each suppressed figure, totals included
 * @param differences where an exact figure differs from an earlier release by a small group
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

    /** How many suppressed figures can be found out exactly. */
    public long derived() {
        return exposures.stream().filter(exposure -> exposure.range().isExact()).count();
    }

    /** How many suppressed figures can be narrowed below the policy's width, those found out exactly included. */
    public long narrowed() {
        return exposures.stream()
                .filter(exposure -> exposure.range().width() < width)
                .count();
    }

    /** {@link #narrowed} of all suppressed figures, in per cent, rounded half up; 0 where nothing is suppressed. */
    public BigDecimal percentNarrowed(int decimals) {
        BigDecimal all = BigDecimal.valueOf(Math.max(1, exposures.size()));
        return BigDecimal.valueOf(100 * narrowed()).divide(all, decimals, RoundingMode.HALF_UP);
    }

    /** Numbers of cells alone. */
    @Override
    public String toString() {
        return "DisclosureReport[" + cellsShown + " of " + cells + " cells shown, " + exposures.size()
                + " figures suppressed, " + narrowed() + " narrowed]";
    }
}
