package org.carerkit.outcomes.disclosure;

/**
 * A place in a table. The row after the last holds the columns' totals, the column after the last the rows' totals.
 *
 * @param row from 0
 * @param column from 0
 */
public record Place(int row, int column) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Place {
        if (row < 0 || column < 0) {
            throw new IllegalArgumentException("row, column: from 0");
        }
    }
}
