package org.carerkit.examples.council;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a cell of a council's files says; empty where it says nothing of the kind. */
final class Cells {

    private static final long MOST = 100_000_000;

    private Cells() {}

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(each ->
                        each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                .findFirst();
    }

    static Optional<Long> count(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.parseLong(text)).filter(number -> number <= MOST) : Optional.empty();
    }

    static Optional<BigDecimal> score(String text) {
        boolean number = text.matches("[0-9]{1,3}(\\.[0-9]{1,4})?");
        return number ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
