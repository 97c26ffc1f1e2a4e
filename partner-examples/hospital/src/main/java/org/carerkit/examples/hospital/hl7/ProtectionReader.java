package org.carerkit.examples.hospital.hl7;

import ca.uhn.hl7v2.parser.PipeParser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.examples.hospital.hl7.PersonFields.Unlabelled;
import org.carerkit.examples.hospital.people.PersonDetails;

/**
 * Reads whom a message protects that is not taken: a patient by PD1-12, a contact by NK1-23. A protection counts whatever event
 * it comes in and whatever else is wrong with the message, so everything else that cannot be read is passed over here.
 */
final class ProtectionReader {

    private final PipeParser parser;
    private final PersonFields person;

    ProtectionReader(PipeParser parser, Hl7Settings settings, String facility, LocalDate today) {
        this.parser = parser;
        this.person = new PersonFields(settings.nhsAuthorities(), facility, today, EnumSet.noneOf(Remark.class));
    }

    /**
     * Whom a message protects.
     *
     * @param people each with numbers alone: a message that is refused describes nobody
     * @param at since when
     */
    record Protections(List<PersonDetails> people, Instant at) {

        Protections {
            people = List.copyOf(people);
        }

        @Override
        public String toString() {
            return "Protections[" + people.size() + "]";
        }
    }

    Protections read(Envelope envelope, Instant at) {
        List<PersonDetails> people = new ArrayList<>();
        List<Identifier> patient = List.of();
        for (String line : envelope.segments()) {
            try {
                switch (name(line, envelope.delimiters())) {
                    case "PID" -> patient = numbers(Fields.of(parser, line, envelope.delimiters()), 3, 2, 4, 19);
                    case "PD1" -> add(people, patient, Fields.of(parser, line, envelope.delimiters()), 12);
                    case "NK1" -> {
                        Fields nk1 = Fields.of(parser, line, envelope.delimiters());
                        add(people, numbers(nk1, 33, 37), nk1, 23);
                    }
                    default -> {}
                }
            } catch (Refused e) {
                patient = line.startsWith("PID") ? List.of() : patient;
            }
        }
        return new Protections(people, at);
    }

    private static String name(String line, Delimiters delimiters) {
        return line.length() > 3 && line.charAt(3) == delimiters.field() ? line.substring(0, 3) : "";
    }

    /** The first field holds a patient's numbers of the sender; the others hold what they say they hold. */
    private List<Identifier> numbers(Fields fields, int... places) {
        List<Identifier> numbers = new ArrayList<>();
        for (int place : places) {
            person.readableNumbers(numbers, fields, place, unlabelled(place));
        }
        return numbers;
    }

    private static Unlabelled unlabelled(int place) {
        return switch (place) {
            case 3 -> Unlabelled.OF_THE_SENDER;
            case 2, 4 -> Unlabelled.NOTHING;
            default -> Unlabelled.NHS_NUMBER;
        };
    }

    private static void add(List<PersonDetails> people, List<Identifier> numbers, Fields fields, int place)
            throws Refused {
        if (!numbers.isEmpty() && PersonFields.isProtected(fields, place)) {
            people.add(new PersonDetails(numbers, null, null, true));
        }
    }
}
