package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.UUID;
import org.carerkit.core.finding.CoreFinding;
import org.jspecify.annotations.Nullable;

/**
 * A UUID in its 36 characters, with hexadecimal digits in lower case (RFC 9562, section 4), so that the same id is
 * always the same text.
 */
final class UuidShape extends Shape {

    private static final int LENGTH = 36;

    @Override
    @Nullable
    Object read(Cursor in) throws IOException {
        if (!in.is(JsonToken.VALUE_STRING)) {
            return in.wrongType();
        }
        String text = in.parser().getText();
        return hasForm(text) ? UUID.fromString(text) : in.fault(CoreFinding.JSON_UUID);
    }

    @Override
    void write(Object value, JsonGenerator out) throws IOException {
        out.writeString(value.toString());
    }

    private static boolean hasForm(String text) {
        boolean right = text.length() == LENGTH;
        for (int i = 0; right && i < LENGTH; i++) {
            char c = text.charAt(i);
            right = i == 8 || i == 13 || i == 18 || i == 23 ? c == '-' : c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
        }
        return right;
    }
}
