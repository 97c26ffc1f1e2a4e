package org.carerkit.outcomes.socialcare;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Carers by support provided (SALT table LTS003) of one or many councils.
 *
 * @param period the period
 * @param councils the council's code, and its carers; in order of the codes
 */
public record CarersBySupport(MeasurePeriod period, SortedMap<String, CouncilCarers> councils) {

    /** Copies the map. */
    public CarersBySupport {
        requireNonNull(period, "period");
        councils = Collections.unmodifiableSortedMap(new TreeMap<>(councils));
    }

    /** All councils together; each person once per council. */
    public SupportTable all() {
        return councils.values().stream().map(CouncilCarers::table).reduce(SupportTable.EMPTY, SupportTable::plus);
    }

    /**
     * The table as CSV in one order: for each council a row for each support and their total, with a column for each age and
     * their total. Equal results have equal texts. Lines end in a line feed. The counts are exact: before anybody else sees
     * them, they go through a disclosure policy.
     */
    public String csv() {
        return new SupportText(this).all();
    }

    /** How many councils; no figure, because small counts are personal. */
    @Override
    public String toString() {
        return "CarersBySupport[councils=" + councils.size() + "]";
    }
}
