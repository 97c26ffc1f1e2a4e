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

    /** How many councils; no figure, because small counts are personal. */
    @Override
    public String toString() {
        return "CarersBySupport[councils=" + councils.size() + "]";
    }
}
