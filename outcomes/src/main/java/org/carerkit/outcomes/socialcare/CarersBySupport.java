package org.carerkit.outcomes.socialcare;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Carers by support provided (SALT table LTS003) for one or more councils.
 *
 * @param period the period
 * @param councils the carers of each council by the council's code, in order of the codes
 */
public record CarersBySupport(MeasurePeriod period, SortedMap<String, CouncilCarers> councils) {

    /** Copies the map. */
    public CarersBySupport {
        requireNonNull(period, "period");
        councils = Collections.unmodifiableSortedMap(new TreeMap<>(councils));
    }

    /** All councils together. A person counts once per council. */
    public SupportTable all() {
        return councils.values().stream().map(CouncilCarers::table).reduce(SupportTable.EMPTY, SupportTable::plus);
    }

    /**
     * The table as CSV in a fixed order. Each council has a row for each kind of support and a total row, with a column
     * for each age band and a total column. Equal results give equal text. Lines end in a line feed. The counts are
     * exact, so apply a disclosure policy before you show them to anyone else.
     */
    public String csv() {
        return new SupportText(this).all();
    }

    /** The number of councils only, because small counts are personal. */
    @Override
    public String toString() {
        return "CarersBySupport[councils=" + councils.size() + "]";
    }
}
