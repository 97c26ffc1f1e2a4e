package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.carerkit.core.finding.CoreFinding;
import org.jspecify.annotations.Nullable;

/**
 * A time in UTC as {@code YYYY-MM-DDTHH:MM:SSZ}, with up to nine decimal places of a second (RFC 3339, date-time,
 * offset {@code Z}). A date alone is also read and means 00:00 on that day in London. The full time is always written.
 */
final class InstantShape extends Shape {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int DAY = 10;
    private static final int SECONDS = 20;
    private static final int NANOSECONDS = 30;

    @Override
    @Nullable
    Object read(Cursor in) throws IOException {
        if (!in.is(JsonToken.VALUE_STRING)) {
            return in.wrongType();
        }
        String text = in.parser().getText();
        Instant instant = text.indexOf('T') < 0 ? midnight(text) : parse(text);
        return instant == null ? in.fault(CoreFinding.JSON_INSTANT) : instant;
    }

    @Override
    void write(Object value, JsonGenerator out) throws IOException {
        String text = value.toString();
        if (!hasForm(text)) {
            throw new IllegalArgumentException("The format cannot hold a time outside the years 0000 to 9999");
        }
        out.writeString(text);
    }

    private static @Nullable Instant midnight(String text) {
        LocalDate day = text.length() == DAY ? DateShape.parse(text.toCharArray(), 0) : null;
        return day == null ? null : day.atStartOfDay(LONDON).toInstant();
    }

    private static @Nullable Instant parse(String text) {
        if (!hasForm(text)) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null; // the form is right, but the day or the hour does not exist
        }
    }

    /**
     * Checks the form, because Instant.parse accepts more: lower case letters, longer years, other offsets, 24:00 and
     * the leap second.
     */
    private static boolean hasForm(String text) {
        int length = text.length();
        return length >= SECONDS
                && length <= NANOSECONDS
                && Character.isDigit(text.charAt(0))
                && text.charAt(10) == 'T'
                && !text.startsWith("24", 11)
                && !text.startsWith("60", 17)
                && text.charAt(length - 1) == 'Z';
    }
}
