package org.carerkit.outcomes.tally;

import static java.util.Objects.requireNonNull;

/**
 * One column of a file that breaks people down.
 *
 * @param column the column's name in the header
 * @param dimension what category a cell's text stands for; asked once for each text, from several threads
 */
public record FileDimension(String column, Dimension<? super String> dimension) {

    /** Checks that neither is null. */
    public FileDimension {
        requireNonNull(column, "column");
        requireNonNull(dimension, "dimension");
    }

    /** Takes the cells as they stand, without the spaces around them, under the column's name. */
    public static FileDimension of(String column) {
        return new FileDimension(column, Dimension.asItStands(column));
    }
}
