package org.carerkit.outcomes.socialcare;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The cells of one line by position, as strings or as bytes. */
sealed interface CldLine permits CldTexts, CldBytes {

    /** The number of cells. */
    int size();

    /** True if the cell is empty. */
    boolean isEmpty(int place);

    /** The cell's text. */
    String text(int place);

    /** The cell's meaning in a list of codes. */
    <E extends Enum<E>> CldValue<E> code(int place, Codes<E> codes);

    /** The cell's date, or null if it is not a date. */
    @Nullable
    LocalDate date(int place);
}
