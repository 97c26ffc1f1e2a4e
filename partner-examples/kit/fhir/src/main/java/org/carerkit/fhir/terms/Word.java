package org.carerkit.fhir.terms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Converts CarerKit's constants to codes in lower case with hyphens, as in its JSON formats. */
public final class Word {

    private Word() {}

    /** The code of a constant, such as {@code moved-into-care}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant for a code; empty if there is none. */
    public static <E extends Enum<E>> Optional<E> read(Class<E> type, @Nullable String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(code))
                .findFirst();
    }
}
