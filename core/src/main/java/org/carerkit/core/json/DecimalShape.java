package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is written, its decimals included: digits without an exponent, at most {@link #MOST_DIGITS} of them. The
 * few letters of {@code 1e999999999} would otherwise become a number that takes hours and gigabytes to print.
 */
final class DecimalShape extends Shape {

    /** How many digits a number may have, before and after the point together. */
    static final int MOST_DIGITS = 18;

    private static final int LONGEST = MOST_DIGITS + 2;

    @Override
    @Nullable
    Object read(Cursor in) throws IOException {
        if (!in.is(JsonToken.VALUE_NUMBER_INT) && !in.is(JsonToken.VALUE_NUMBER_FLOAT)) {
            return in.wrongType();
        }
        int length = in.parser().getTextLength();
        char[] text = in.parser().getTextCharacters();
        int from = in.parser().getTextOffset();
        return length <= LONGEST && isPlain(text, from, from + length)
                ? new BigDecimal(text, from, length)
                : in.wrongType();
    }

    private static boolean isPlain(char[] text, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            if (text[i] == 'e' || text[i] == 'E') {
                return false;
            }
            digits += text[i] >= '0' && text[i] <= '9' ? 1 : 0;
        }
        return digits <= MOST_DIGITS;
    }

    @Override
    void write(Object value, JsonGenerator out) throws IOException {
        BigDecimal number = (BigDecimal) value;
        long whole = Math.max(1, (long) number.precision() - number.scale());
        if (whole > MOST_DIGITS || Math.max(0, number.scale()) > MOST_DIGITS - whole) {
            throw new IllegalArgumentException("The format cannot hold a number of more than 18 digits");
        }
        out.writeNumber(number.toPlainString());
    }
}
