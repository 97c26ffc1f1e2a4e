package org.carerkit.hl7v2;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.person.PersonName;
import org.jspecify.annotations.Nullable;

/** Reads who somebody is: numbers (CX), names (XPN) and date of birth. For one message. */
final class PersonFields {

    /** The types of number that identify a visit, an account or a document but not a person (HL7 table 0203). */
    private static final Set<String> NO_PERSON = Set.of("VN", "AN", "DL", "PPN", "XX", "U");

    private static final Set<String> NOT_PROTECTED = Set.of("", "N", "NO");

    private static final int NUMBER_LENGTH = 64;
    private static final int NAME_LENGTH = 100;

    private final Set<String> nhsAuthorities;
    private final String facility;
    private final LocalDate today;
    private final Set<Remark> remarks;

    /**
     * @param facility the organisation that assigns numbers, if the field does not say
     * @param remarks receives anything odd
     */
    PersonFields(Set<String> nhsAuthorities, String facility, LocalDate today, Set<Remark> remarks) {
        this.nhsAuthorities = nhsAuthorities;
        this.facility = facility;
        this.today = today;
        this.remarks = remarks;
    }

    /** How to treat a number that comes without its assigning authority. */
    enum Unlabelled {
        /** As the sender's own number. */
        OF_THE_SENDER,
        /** As an NHS number if it is a valid one, otherwise ignored. */
        NHS_NUMBER,
        /** Ignored. */
        NOTHING
    }

    /** Adds the numbers in a field, each once. */
    void numbers(List<Identifier> numbers, Fields fields, int place, Unlabelled unlabelled) throws Refused {
        for (int i = 0; i < fields.repetitions(place); i++) {
            Identifier number = number(fields, place, i, unlabelled);
            if (number != null && !numbers.contains(number)) {
                numbers.add(number);
            }
        }
    }

    /** Adds the numbers in a field that can be read and leaves out the others. */
    void readableNumbers(List<Identifier> numbers, Fields fields, int place, Unlabelled unlabelled) {
        try {
            for (int i = 0; i < fields.repetitions(place); i++) {
                addReadable(numbers, fields, place, i, unlabelled);
            }
        } catch (Refused e) {
            remarks.add(Remark.NHS_NUMBER_INVALID);
        }
    }

    private void addReadable(
            List<Identifier> numbers, Fields fields, int place, int repetition, Unlabelled unlabelled) {
        try {
            Identifier number = number(fields, place, repetition, unlabelled);
            if (number != null && !numbers.contains(number)) {
                numbers.add(number);
            }
        } catch (Refused e) {
            remarks.add(Remark.NHS_NUMBER_INVALID);
        }
    }

    private @Nullable Identifier number(Fields fields, int place, int repetition, Unlabelled unlabelled)
            throws Refused {
        String value = fields.atMost(NUMBER_LENGTH, place, repetition, 1);
        String authority = fields.atMost(NUMBER_LENGTH, place, repetition, 4);
        String oid = fields.get(place, repetition, 4, 2);
        String type = fields.get(place, repetition, 5).toUpperCase(Locale.ROOT);
        if (value.isEmpty()) {
            return null;
        }
        boolean nhs = isNhs(authority) || isNhs(oid) || isNhs(type) || isNhs(fields.get(place, repetition, 6));
        if (nhs) {
            return nhsNumber(value);
        }
        if (NO_PERSON.contains(type)) {
            return null;
        }
        if (!authority.isEmpty()) {
            return Identifier.local(authority, value);
        }
        return switch (unlabelled) {
            case OF_THE_SENDER ->
                facility.isEmpty() || facility.length() > NUMBER_LENGTH ? null : Identifier.local(facility, value);
            case NHS_NUMBER -> isValid(value) ? Identifier.nhsNumber(value) : null;
            case NOTHING -> null;
        };
    }

    private boolean isNhs(String text) {
        return nhsAuthorities.contains(text.toUpperCase(Locale.ROOT));
    }

    private @Nullable Identifier nhsNumber(String value) {
        if (isValid(value)) {
            return Identifier.nhsNumber(value);
        }
        remarks.add(Remark.NHS_NUMBER_INVALID);
        return null;
    }

    private static boolean isValid(String value) {
        return !IdentifierScheme.NHS_NUMBER
                .check(IdentifierScheme.NHS_NUMBER.tidy(value))
                .hasError();
    }

    /** The name that is not a nickname, plus the nickname if there is one; null if no letter of it was sent. */
    @Nullable
    PersonName name(Fields fields, int place) throws Refused {
        String family = "";
        String given = "";
        String knownAs = "";
        for (int i = 0; i < fields.repetitions(place); i++) {
            String nameType = fields.get(place, i, 7).toUpperCase(Locale.ROOT);
            if ("N".equals(nameType)) {
                knownAs = fields.atMost(NAME_LENGTH, place, i, 2);
            } else if (family.isEmpty() && given.isEmpty()) {
                family = fields.atMost(NAME_LENGTH, place, i, 1);
                given = fields.atMost(NAME_LENGTH, place, i, 2);
            }
        }
        int comma = family.indexOf(',');
        if (given.isEmpty() && comma > 0) {
            given = family.substring(comma + 1).strip();
            family = family.substring(0, comma).strip();
        }
        return family.isEmpty() && given.isEmpty() && knownAs.isEmpty()
                ? null
                : new PersonName(orNull(given), orNull(family), orNull(knownAs));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A complete date that is not in the future; null if none was sent. */
    @Nullable
    LocalDate birthDate(Fields fields, int place) throws Refused {
        String text = fields.get(place);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = Times.day(text)
                .filter(date -> date.getYear() >= 1850 && !date.isAfter(today))
                .orElse(null);
        if (day == null) {
            remarks.add(Remark.BIRTH_DATE_INVALID);
        }
        return day;
    }

    /** Whether a protection indicator (HL7 table 0136) protects. Everything does, except an empty value and no. */
    static boolean isProtected(Fields fields, int place) {
        try {
            for (int i = 0; i < fields.repetitions(place); i++) {
                if (!NOT_PROTECTED.contains(fields.get(place, i, 1).toUpperCase(Locale.ROOT))) {
                    return true;
                }
            }
            return false;
        } catch (Refused e) {
            return true;
        }
    }
}
