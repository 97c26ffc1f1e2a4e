package org.carerkit.outcomes.tally;

import static java.util.Objects.requireNonNull;

/**
 * A column of a file by which people are broken down.
 *
 * @param column the column's name in the header
 * @param dimension gives the category for a cell's text; called once for each text, from several threads
 */
public record FileDimension(String column, Dimension<? super String> dimension) {

    /** Checks that neither is null. */
    public FileDimension {
        requireNonNull(column, "column");
        requireNonNull(dimension, "dimension");
    }

    /** Uses the cells' own text as categories, without surrounding spaces, under the column's name. */
    public static FileDimension of(String column) {
        return new FileDimension(column, Dimension.asItStands(column));
    }
}
