package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The form of one type of value in JSON. Shapes never change, so one serves all threads. */
abstract sealed class Shape
        permits TextShape,
                NumberShape,
                DecimalShape,
                BooleanShape,
                DateShape,
                InstantShape,
                UuidShape,
                EnumShape,
                ListShape,
                RecordShape,
                ValueShape,
                ChoiceShape {

    /**
     * Reads a value. Its first token must be the current token and not {@code null}. Afterwards its last token is the
     * current token.
     *
     * @return the value, or null after a fault was reported
     */
    abstract @Nullable Object read(Cursor in) throws IOException;

    /** Writes a value of this shape. */
    abstract void write(Object value, JsonGenerator out) throws IOException;

    /** The value to use when none is given: null, except for a primitive. */
    @Nullable
    Object absent() {
        return null;
    }

    /** True if the value says no more than its absence, so that it is left out. */
    boolean isNothing(Object value) {
        return false;
    }
}
