package org.carerkit.outcomes.socialcare;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The cells of one line by their place, as texts or as bytes. */
sealed interface CldLine permits CldTexts, CldBytes {

    /** How many there are. */
    int size();

    /** Whether nothing stands there. */
    boolean isEmpty(int place);

    /** The text there. */
    String text(int place);

    /** What it means in a list of texts and meanings. */
    <E extends Enum<E>> CldValue<E> code(int place, Codes<E> codes);

    /** The date there; null when it is none. */
    @Nullable
    LocalDate date(int place);
}
