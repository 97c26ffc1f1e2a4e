package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A whole number without a fraction or an exponent, in the range of an {@code Integer} or a {@code Long}. */
final class NumberShape extends Shape {

    private final boolean isLong;

    NumberShape(boolean isLong) {
        this.isLong = isLong;
    }

    boolean isLong() {
        return isLong;
    }

    @Override
    @Nullable
    Object read(Cursor in) throws IOException {
        if (!in.is(JsonToken.VALUE_NUMBER_INT)) {
            return in.wrongType();
        }
        NumberType type = in.parser().getNumberType();
        if (type == NumberType.BIG_INTEGER || !isLong && type != NumberType.INT) {
            return in.wrongType();
        }
        if (isLong) {
            return in.parser().getLongValue();
        }
        return in.parser().getIntValue();
    }

    @Override
    void write(Object value, JsonGenerator out) throws IOException {
        out.writeNumber(((Number) value).longValue());
    }
}
