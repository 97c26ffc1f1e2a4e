package org.carerkit.fhir.terms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** CarerKit's constants as codes: lower case, with hyphens, as in its JSON formats. */
public final class Word {

    private Word() {}

    /** The code of a constant: {@code moved-into-care}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of a code; empty where there is none. */
    public static <E extends Enum<E>> Optional<E> read(Class<E> type, @Nullable String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(code))
                .findFirst();
    }
}
