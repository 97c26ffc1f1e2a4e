package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How one kind of value stands in JSON. Shapes never change: one serves every thread. */
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
     * Reads a value whose first token is the current one and not {@code null}; afterwards its last token is the current one.
     *
     * @return the value, or null after a fault was reported
     */
    abstract @Nullable Object read(Cursor in) throws IOException;

    /** Writes a value of this shape. */
    abstract void write(Object value, JsonGenerator out) throws IOException;

    /** What stands for a value that is not there: null, but for a primitive. */
    @Nullable
    Object absent() {
        return null;
    }

    /** True when a value says no more than its absence, and is left out. */
    boolean isNothing(Object value) {
        return false;
    }
}
