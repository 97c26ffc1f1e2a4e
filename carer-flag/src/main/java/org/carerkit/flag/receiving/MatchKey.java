package org.carerkit.flag.receiving;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.person.Address;
import org.carerkit.core.person.Contact;
import org.carerkit.core.person.Person;
import org.carerkit.core.person.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A key by which a carer can be found: an identifier, or name, birth date and postcode together. Names are compared
 * without accents, capitals and punctuation, and by the first given name only. Postcodes are compared without spaces.
 *
 * @param kind the kind of key
 * @param text the text to compare or hash as it is; contains personal data
 */
public record MatchKey(Kind kind, String text) {

    /** The kinds of key. */
    public enum Kind {
        /** An NHS number. */
        NHS_NUMBER,
        /** A Unique Pupil Number; for education only. */
        UPN,
        /** Name, birth date and postcode. */
        NAME_BIRTH_DATE_POSTCODE
    }

    /** Rejects null components. */
    public MatchKey {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
    }

    /** Returns the key of an identifier; empty for a scheme that is not used for matching. */
    public static Optional<MatchKey> of(Identifier identifier) {
        String value = identifier.value();
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        String written = value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (identifier.scheme() == IdentifierScheme.NHS_NUMBER) {
            return Optional.of(new MatchKey(Kind.NHS_NUMBER, written));
        }
        return identifier.scheme() == IdentifierScheme.UPN
                ? Optional.of(new MatchKey(Kind.UPN, written))
                : Optional.empty();
    }

    /** Returns every key of a carer, without repeats; empty if too little is known. */
    public static List<MatchKey> of(Carer carer) {
        List<MatchKey> keys = new ArrayList<>();
        carer.identifiers().forEach(identifier -> of(identifier).ifPresent(keys::add));
        Person person = carer.person();
        Contact contact = carer.contact();
        Address address = contact == null ? null : contact.address();
        if (person != null && address != null) {
            keys.addAll(of(person.name(), person.birthDate(), address.postcode()));
        }
        return keys.stream().distinct().toList();
    }

    /**
     * Returns the keys of a name, by the given name and by the name the person goes by; empty unless everything is
     * known.
     */
    public static List<MatchKey> of(
            @Nullable PersonName name, @Nullable LocalDate birthDate, @Nullable String postcode) {
        if (name == null || birthDate == null || name.family() == null || postcode == null) {
            return List.of();
        }
        String family = plain(name.family());
        String place = plain(postcode);
        if (family.isEmpty() || place.isEmpty()) {
            return List.of();
        }
        return Stream.of(name.given(), name.knownAs())
                .filter(Objects::nonNull)
                .map(given -> plain(firstOf(given)))
                .filter(given -> !given.isEmpty())
                .map(given -> given + " " + family + " " + birthDate + " " + place)
                .map(text -> new MatchKey(Kind.NAME_BIRTH_DATE_POSTCODE, text))
                .distinct()
                .toList();
    }

    private static String firstOf(String given) {
        String stripped = given.strip();
        int end = stripped.indexOf(' ');
        return end < 0 ? stripped : stripped.substring(0, end);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Shows the kind only. */
    @Override
    public String toString() {
        return "MatchKey[" + kind + "]";
    }
}
