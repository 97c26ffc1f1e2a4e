package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.carerkit.core.finding.CoreFinding;
import org.jspecify.annotations.Nullable;

/** A calendar date as {@code YYYY-MM-DD} (RFC 3339, full-date): years 0000 to 9999, and only days that exist. */
final class DateShape extends Shape {

    private static final int LENGTH = 10;
    private static final int LAST_YEAR = 9999;

    @Override
    @Nullable
    Object read(Cursor in) throws IOException {
        if (!in.is(JsonToken.VALUE_STRING)) {
            return in.wrongType();
        }
        boolean shaped = in.parser().getTextLength() == LENGTH;
        LocalDate date =
                shaped ? parse(in.parser().getTextCharacters(), in.parser().getTextOffset()) : null;
        return date == null ? in.fault(CoreFinding.JSON_DATE) : date;
    }

    @Override
    void write(Object value, JsonGenerator out) throws IOException {
        int year = ((LocalDate) value).getYear();
        if (year < 0 || year > LAST_YEAR) {
            throw new IllegalArgumentException("The format cannot hold a date outside the years 0000 to 9999");
        }
        out.writeString(value.toString());
    }

    /** The date in ten characters, or null if they are not a date. */
    static @Nullable LocalDate parse(char[] text, int from) {
        int year = number(text, from, 4);
        int month = number(text, from + 5, 2);
        int day = number(text, from + 8, 2);
        if (year < 0 || month < 1 || month > 12 || day < 1 || text[from + 4] != '-' || text[from + 7] != '-') {
            return null;
        }
        boolean exists = day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? LocalDate.of(year, month, day) : null;
    }

    private static int number(char[] text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
