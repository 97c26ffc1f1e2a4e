package org.carerkit.examples.hospital.hl7;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.person.PersonName;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.people.KnownPerson;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.ReportedContact;
import org.carerkit.examples.hospital.ward.Ward;

/** Writes in lines what the hospital knows about a person. */
final class Seen {

    private Seen() {}

    static List<String> of(StartedHospital hospital, Identifier number) {
        People people = hospital.part(People.class);
        KnownPerson person = people.find(number).orElse(null);
        if (person == null) {
            return List.of("nobody");
        }
        List<String> lines = new ArrayList<>();
        String birth =
                Optional.ofNullable(person.birthDate()).map(LocalDate::toString).orElse("-");
        lines.add("person " + name(person) + " " + birth + " " + numbers(person) + isProtected(person));
        people.contactsOf(person.id()).stream()
                .map(contact -> line(people, contact))
                .sorted()
                .forEach(lines::add);
        int records = people.records(person.id()).size();
        people.records(person.id()).stream()
                .flatMap(record -> hospital.part(Ward.class).openOf(record).stream())
                .map(task -> "task " + task.moment() + " " + (task.ward().isEmpty() ? "-" : task.ward()))
                .sorted()
                .forEach(lines::add);
        if (records > 1) {
            lines.add("linked " + records);
        }
        return lines;
    }

    private static String line(People people, ReportedContact contact) {
        KnownPerson person = people.find(contact.contact()).orElseThrow();
        StringBuilder line = new StringBuilder("contact " + name(person));
        if (!person.identifiers().isEmpty()) {
            line.append(' ').append(numbers(person));
        }
        line.append(' ').append(contact.relationshipTexts());
        if (contact.relationship() != null) {
            line.append(' ')
                    .append(contact.relationship()
                            .name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-'));
        }
        line.append(contact.carer() ? " carer" : "");
        line.append(isProtected(person));
        return line.append(contact.isReported() ? "" : " no longer reported").toString();
    }

    private static String isProtected(KnownPerson person) {
        return person.restricted() ? " protected" : "";
    }

    private static String name(KnownPerson person) {
        PersonName name = person.name();
        if (name == null) {
            return "?";
        }
        String known = name.knownAs() == null ? "" : " (" + name.knownAs() + ")";
        return name.given() + " " + name.family() + known;
    }

    private static String numbers(KnownPerson person) {
        return person.identifiers().stream().map(Seen::number).collect(Collectors.joining(", "));
    }

    private static String number(Identifier number) {
        return (number.scheme() == IdentifierScheme.NHS_NUMBER ? "nhs" : number.assigner()) + " " + number.value();
    }
}
