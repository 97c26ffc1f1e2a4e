package org.carerkit.hl7v2;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads HL7 time stamps: {@code YYYYMMDDHHMMSS.SSSS+ZZZZ}, which can be cut off anywhere after the day. Without a zone, the
 * time is in London.
 */
final class Times {

    /** The zone if none is given. */
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Pattern STAMP =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})?(\\d{2})?(?:\\.(\\d{1,4}))?)?([+-]\\d{4})?");

    private Times() {}

    /** The day of a moment, in London. */
    static LocalDate dayOf(Instant at) {
        return at.atZone(LONDON).toLocalDate();
    }

    static Optional<Instant> moment(String text) {
        Matcher stamp = STAMP.matcher(text);
        if (!stamp.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    number(stamp.group(1)),
                    number(stamp.group(2)),
                    number(stamp.group(3)),
                    number(stamp.group(4)),
                    number(stamp.group(5)),
                    number(stamp.group(6)),
                    fraction(stamp.group(7)));
            ZoneId zone = stamp.group(8) == null ? LONDON : ZoneOffset.of(stamp.group(8));
            return Optional.of(time.atZone(zone).toInstant()).filter(moment -> time.getYear() >= 1900);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day of a time stamp, whatever time follows it. */
    static Optional<LocalDate> day(String text) {
        try {
            return text.length() >= 8 && text.chars().limit(8).allMatch(c -> c >= '0' && c <= '9')
                    ? Optional.of(LocalDate.of(
                            number(text.substring(0, 4)), number(text.substring(4, 6)), number(text.substring(6, 8))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int fraction(@Nullable String digits) {
        return digits == null ? 0 : number((digits + "000000000").substring(0, 9));
    }
}
