package org.carerkit.hl7v2;

import ca.uhn.hl7v2.parser.PipeParser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.PersonName;
import org.carerkit.hl7v2.PersonFields.Unlabelled;
import org.jspecify.annotations.Nullable;

/**
 * Reads whom a message protects, whether or not the message is accepted: a patient by PD1-12, by PV2-22 and, from version
 * 2.6 on, by ARV; a contact by NK1-23. A protection counts in any event, whatever else is wrong with the message, so this
 * ignores everything else that it cannot read.
 */
final class ProtectionReader {

    /** Restrictions that do not concern a person's whereabouts (HL7 table 0717). Anything not listed protects. */
    private static final Set<String> NO_WHEREABOUTS = Set.of("NO", "OI", "DRG", "HIV", "PSY", "SMD", "STD", "PID-17");

    private final PipeParser parser;
    private final PersonFields person;
    private final ContactFields contacts;
    private final Delimiters delimiters;

    ProtectionReader(
            PipeParser parser, AdtProfile profile, RelationshipTable table, Envelope envelope, LocalDate today) {
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        this.parser = parser;
        this.person = new PersonFields(profile.nhsAuthorities(), envelope.first(4), today, remarks);
        this.contacts = new ContactFields(person, table, remarks);
        this.delimiters = envelope.delimiters();
    }

    /** What the message says about one patient. Whatever comes before any PID belongs to the patient that follows. */
    private static final class Said {

        private boolean hasPatient;
        private boolean isProtected;
        private List<Identifier> numbers = List.of();
        private final List<List<Identifier>> merged = new ArrayList<>();
        private final List<Fields> contacts = new ArrayList<>();
    }

    /**
     * Reads whom a message protects.
     *
     * @param taken whether the message is accepted. If it is not, nobody will learn that its contacts look after its
     *     patient, so the contacts who do are protected together with the patient.
     */
    List<Protection> read(List<String> segments, Instant at, boolean taken) {
        List<Said> patients = new ArrayList<>(List.of(new Said()));
        for (String line : segments) {
            Said last = patients.get(patients.size() - 1);
            if ("PID".equals(name(line)) && last.hasPatient) {
                last = new Said();
                patients.add(last);
            }
            segment(last, line);
        }
        List<Protection> found = new ArrayList<>();
        patients.forEach(said -> add(found, said, at, taken));
        return found;
    }

    private String name(String line) {
        return line.length() > 3 && line.charAt(3) == delimiters.field() ? line.substring(0, 3) : "";
    }

    private void segment(Said said, String line) {
        String name = name(line);
        try {
            switch (name) {
                case "PID" -> {
                    said.hasPatient = true;
                    said.numbers = numbers(fields(line), 3, 2, 4, 19);
                }
                case "PD1" -> said.isProtected |= PersonFields.isProtected(fields(line), 12);
                case "PV2" -> said.isProtected |= PersonFields.isProtected(fields(line), 22);
                case "ARV" -> said.isProtected |= restricts(fields(line));
                case "MRG" -> said.merged.add(numbers(fields(line), 1));
                case "NK1" -> said.contacts.add(fields(line));
                default -> {}
            }
        } catch (Refused e) {
            // A protection that cannot be read still protects.
            said.isProtected |= Set.of("PD1", "PV2", "ARV").contains(name);
        }
    }

    private Fields fields(String line) throws Refused {
        return Fields.of(parser, line, delimiters);
    }

    /** False for a restriction that is deleted (HL7 table 0206), and for one that does not reveal where a person is. */
    private static boolean restricts(Fields arv) throws Refused {
        String action = arv.get(2);
        String value = arv.get(3);
        boolean isEmpty = action.isEmpty() && value.isEmpty();
        return !isEmpty && !"D".equals(action) && !NO_WHEREABOUTS.contains(value);
    }

    private void add(List<Protection> found, Said said, Instant at, boolean taken) {
        if (said.isProtected) {
            found.add(new Protection(said.numbers, null, at));
            // the merged record has the same data as this patient's
            said.merged.forEach(numbers -> found.add(new Protection(numbers, null, at)));
        }
        for (Fields nk1 : said.contacts) {
            ListedContact contact = contact(nk1);
            boolean withPatient = said.isProtected && !taken && contact.carer();
            if (withPatient || PersonFields.isProtected(nk1, 23)) {
                found.add(new Protection(said.numbers, contact.details(), at));
            }
        }
    }

    /**
     * Reads a contact. If that fails, it keeps only the numbers and assumes the worst case: that the contact looks after the
     * patient.
     */
    private ListedContact contact(Fields nk1) {
        try {
            ListedContact contact = contacts.contact(nk1);
            return isLegible(contact.details().name())
                    ? contact
                    : new ListedContact(
                            numbersAlone(contact.details().identifiers()), "", contact.relationship(), contact.carer());
        } catch (Refused e) {
            return new ListedContact(numbersAlone(numbers(nk1, 33, 37)), "", null, true);
        }
    }

    private static PersonDetails numbersAlone(List<Identifier> numbers) {
        return new PersonDetails(numbers, null, null, false);
    }

    /** A name with unreadable letters would be somebody else's name. */
    private static boolean isLegible(@Nullable PersonName name) {
        return name == null || (name.family() + name.given() + name.knownAs()).indexOf(Envelope.UNREADABLE) < 0;
    }

    /** Reads the numbers in these fields. In the patient's own fields, a number without an authority is the sender's. */
    private List<Identifier> numbers(Fields fields, int... places) {
        List<Identifier> numbers = new ArrayList<>();
        for (int place : places) {
            person.readableNumbers(numbers, fields, place, unlabelled(place));
        }
        return numbers;
    }

    private static Unlabelled unlabelled(int place) {
        return switch (place) {
            case 1, 3 -> Unlabelled.OF_THE_SENDER;
            case 2, 4 -> Unlabelled.NOTHING;
            default -> Unlabelled.NHS_NUMBER;
        };
    }
}
