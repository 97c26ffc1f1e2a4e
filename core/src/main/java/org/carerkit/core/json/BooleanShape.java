package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** True or false. A primitive boolean is always written and is false when absent. */
final class BooleanShape extends Shape {

    private final boolean primitive;

    BooleanShape(boolean primitive) {
        this.primitive = primitive;
    }

    @Override
    @Nullable
    Object read(Cursor in) throws IOException {
        if (in.is(JsonToken.VALUE_TRUE)) {
            return true;
        }
        if (in.is(JsonToken.VALUE_FALSE)) {
            return false;
        }
        return in.wrongType();
    }

    @Override
    void write(Object value, JsonGenerator out) throws IOException {
        out.writeBoolean((Boolean) value);
    }

    @Override
    @Nullable
    Object absent() {
        return primitive ? Boolean.FALSE : null;
    }
}
