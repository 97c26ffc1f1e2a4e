package org.carerkit.outcomes.disclosure;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;

/**
 * Exact counts of people by two characteristics, before anything is hidden: rows, columns, and the totals to be
 * published with them. Each person is counted in one cell. Immutable.
 *
 * <p>For a third characteristic, use a table for each of its values and one for all of them, linked by a
 * {@link Nesting}.
 */
public final class CountTable {

    /** Marks a count that was not collected. Totals leave it out. */
    public static final long NOT_COLLECTED = -1;

    /** The largest number of people in a cell. */
    public static final long MOST = 1_000_000_000L;

    private final List<String> rows;
    private final List<String> columns;
    private final long[][] counts;
    private final Totals totals;

    /** The totals to be published with the cells. */
    public enum Totals {
        /** No totals. */
        NONE(false, false),
        /** The total of each row. */
        ROWS(true, false),
        /** The total of each column. */
        COLUMNS(false, true),
        /** The total of each row and each column, and the grand total. */
        ALL(true, true);

        private final boolean rows;
        private final boolean columns;

        Totals(boolean rows, boolean columns) {
            this.rows = rows;
            this.columns = columns;
        }

        /** The constant with these totals. */
        public static Totals of(boolean rows, boolean columns) {
            return rows ? columns ? ALL : ROWS : columns ? COLUMNS : NONE;
        }

        /** True if each row has a total. */
        public boolean ofRows() {
            return rows;
        }

        /** True if each column has a total. */
        public boolean ofColumns() {
            return columns;
        }
    }

    private CountTable(List<String> rows, List<String> columns, long[][] counts, Totals totals) {
        this.rows = rows;
        this.columns = columns;
        this.counts = counts;
        this.totals = totals;
    }

    /**
     * Creates a table.
     *
     * @param rows the names of the rows, each once
     * @param columns the names of the columns, each once
     * @param counts for each row, the count of each column: 0 to {@link #MOST}, or {@link #NOT_COLLECTED}
     * @param totals the totals to be published with the cells
     * @throws IllegalArgumentException if a name is repeated, a count is out of range or the shape does not fit
     */
    public static CountTable of(List<String> rows, List<String> columns, long[][] counts, Totals totals) {
        requireNonNull(totals, "totals");
        if (new HashSet<>(rows).size() < rows.size() || new HashSet<>(columns).size() < columns.size()) {
            throw new IllegalArgumentException("rows, columns: a name occurs twice");
        }
        if (counts.length != rows.size() || Arrays.stream(counts).anyMatch(row -> row.length != columns.size())) {
            throw new IllegalArgumentException("counts: must have one for each row and column");
        }
        if (Arrays.stream(counts).flatMapToLong(Arrays::stream).anyMatch(n -> n < NOT_COLLECTED || n > MOST)) {
            throw new IllegalArgumentException("counts: must be between 0 and " + MOST + ", or not collected");
        }
        long[][] copy = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
        return new CountTable(List.copyOf(rows), List.copyOf(columns), copy, totals);
    }

    /** The names of the rows, without totals. */
    public List<String> rows() {
        return rows;
    }

    /** The names of the columns, without totals. */
    public List<String> columns() {
        return columns;
    }

    /** The totals to be published. */
    public Totals totals() {
        return totals;
    }

    /** The count or total at a place. Empty if it was not collected. */
    public OptionalLong count(Place place) {
        if (!isTotal(place)) {
            long count = counts[place.row()][place.column()];
            return count == NOT_COLLECTED ? OptionalLong.empty() : OptionalLong.of(count);
        }
        long sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                if ((place.row() == row || place.row() == rows.size())
                        && (place.column() == column || place.column() == columns.size())) {
                    sum += Math.max(0, counts[row][column]);
                }
            }
        }
        return OptionalLong.of(sum);
    }

    /** True for the total of a row or column and for the grand total. */
    public boolean isTotal(Place place) {
        return place.row() == rows.size() || place.column() == columns.size();
    }

    /** True if a place holds a figure to be published: a cell, or one of the chosen totals. */
    public boolean has(Place place) {
        return (place.row() < rows.size() || place.row() == rows.size() && totals.ofColumns())
                && (place.column() < columns.size() || place.column() == columns.size() && totals.ofRows());
    }

    /** Shows no counts, because small counts are personal. */
    @Override
    public String toString() {
        return "CountTable[" + rows.size() + " x " + columns.size() + ", totals " + totals + "]";
    }
}
