package org.carerkit.examples.hospital.people;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.person.PersonName;
import org.jspecify.annotations.Nullable;

/** By what a contact without a number is known again in the next list of the same patient: the letters of their name. */
final class NameKey {

    private static final int LONGEST = 600;

    private NameKey() {}

    /** Empty for somebody of whom no letter is known. */
    static Optional<String> of(@Nullable PersonName name) {
        if (name == null) {
            return Optional.empty();
        }
        String key = letters(name.family()) + ' ' + letters(name.given());
        return key.isBlank() ? Optional.empty() : Optional.of(key.length() <= LONGEST ? key : shortened(key));
    }

    /** One letter can be eighteen others; the column holds 700. */
    private static String shortened(String key) {
        return key.substring(0, LONGEST - 36) + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String letters(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
