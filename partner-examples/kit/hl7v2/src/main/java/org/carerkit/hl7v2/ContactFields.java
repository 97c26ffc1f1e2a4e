package org.carerkit.hl7v2;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.hl7v2.PersonFields.Unlabelled;
import org.carerkit.hl7v2.RelationshipTable.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Reads a contact from NK1. Senders put the role in NK1-3 or NK1-7, as a code or as text, and use a second NK1 for a second
 * role of the same contact. The contact's own NHS number is in NK1-33, or in NK1-37 where another country puts its own
 * number.
 */
final class ContactFields {

    private static final int TEXT_LENGTH = 100;
    private static final int[] RELATIONSHIP_FIELDS = {3, 7};

    private final PersonFields person;
    private final RelationshipTable table;
    private final Set<Remark> remarks;

    ContactFields(PersonFields person, RelationshipTable table, Set<Remark> remarks) {
        this.person = person;
        this.table = table;
        this.remarks = remarks;
    }

    /** True for the line that deletes every contact: {@code NK1|""|}. */
    static boolean deletesAll(String line, Delimiters delimiters) {
        String field = String.valueOf(delimiters.field());
        String rest = line.substring(3);
        return rest.startsWith(field + Fields.NULL) && (rest.length() == 3 || rest.startsWith(field, 3));
    }

    /** Reads the contact from one NK1. */
    ListedContact contact(Fields nk1) throws Refused {
        List<Identifier> numbers = new ArrayList<>();
        person.numbers(numbers, nk1, 33, Unlabelled.NHS_NUMBER);
        person.numbers(numbers, nk1, 37, Unlabelled.NHS_NUMBER);
        PersonDetails details = new PersonDetails(numbers, person.name(nk1, 2), person.birthDate(nk1, 16), false);
        return role(nk1, details);
    }

    /** Whether the contact ended before a day (NK1-9). */
    static boolean isOver(Fields nk1, LocalDate day) throws Refused {
        return Times.day(nk1.get(9)).filter(end -> end.isBefore(day)).isPresent();
    }

    private ListedContact role(Fields nk1, PersonDetails details) throws Refused {
        String text = "";
        boolean known = false;
        boolean carer = false;
        boolean asks = false;
        @Nullable Relationship relationship = null;
        for (int field : RELATIONSHIP_FIELDS) {
            for (int component = 1; component <= 2; component++) {
                String said = nk1.atMost(TEXT_LENGTH, field, 0, component);
                if (text.isEmpty()) {
                    text = said;
                }
                Meaning meaning = table.meaning(said).orElse(null);
                if (meaning != null) {
                    known = true;
                    carer = carer || meaning.carer();
                    asks = asks || meaning.asks();
                    relationship = relationship == null ? meaning.relationship() : relationship;
                }
            }
        }
        if (!known && !text.isEmpty()) {
            remarks.add(Remark.RELATIONSHIP_UNKNOWN);
        }
        if (asks && !carer) {
            remarks.add(Remark.CARER_UNCLEAR);
        }
        return new ListedContact(details, text, relationship, carer);
    }
}
