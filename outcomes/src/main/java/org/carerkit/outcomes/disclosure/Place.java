package org.carerkit.outcomes.disclosure;

/**
 * A place in a table. The row after the last one holds the totals of columns; the column after the last one holds the
 * totals of rows.
 *
 * @param row the row, from 0
 * @param column the column, from 0
 */
public record Place(int row, int column) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Place {
        if (row < 0 || column < 0) {
            throw new IllegalArgumentException("row, column: must not be negative");
        }
    }
}
