package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A string. */
final class TextShape extends Shape {

    @Override
    @Nullable
    Object read(Cursor in) throws IOException {
        return in.is(JsonToken.VALUE_STRING) ? in.text() : in.wrongType();
    }

    @Override
    void write(Object value, JsonGenerator out) throws IOException {
        String text = (String) value;
        if (!Utf8.isWhole(text)) {
            throw new IllegalArgumentException("The format cannot hold a text with half a surrogate pair");
        }
        out.writeString(text);
    }
}
