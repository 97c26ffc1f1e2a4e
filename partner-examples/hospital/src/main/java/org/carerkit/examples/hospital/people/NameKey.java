package org.carerkit.examples.hospital.people;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.person.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * The key by which a contact without a number is recognised in the next list for the same patient: the letters and
 * digits of their name.
 */
final class NameKey {

    private static final int LONGEST = 600;

    private NameKey() {}

    /** Returns the key; empty if the name has no letter or digit. */
    static Optional<String> of(@Nullable PersonName name) {
        if (name == null) {
            return Optional.empty();
        }
        String key = letters(name.family()) + ' ' + letters(name.given());
        return key.isBlank() ? Optional.empty() : Optional.of(key.length() <= LONGEST ? key : shortened(key));
    }

    /** Shortens a key, because one character can become eighteen and the column holds 700. */
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
