package org.carerkit.core.sample;

import static org.carerkit.core.sample.Fault.ofRecord;
import static org.carerkit.core.sample.IdentifierFaults.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.finding.CoreFinding;

/** People and ways to reach them that are wrong. */
final class PersonFaults {

    private PersonFaults() {}

    static List<Fault> on(LocalDate day) {
        return List.of(
                ofRecord(
                        "the birth is tomorrow",
                        CoreFinding.BIRTH_IN_FUTURE,
                        "person.birthDate",
                        carer -> carer.remove("roles") != null
                                && put(
                                        TextFaults.person(carer),
                                        "birthDate",
                                        day.plusDays(1).toString())),
                ofRecord(
                        "the birth was 130 years ago",
                        CoreFinding.BIRTH_IMPLAUSIBLE,
                        "person.birthDate",
                        carer -> put(
                                TextFaults.person(carer),
                                "birthDate",
                                day.minusYears(130).toString())),
                ofRecord("the carer died before birth", CoreFinding.DEATH_BEFORE_BIRTH, "person.deathDate", carer -> {
                    ObjectNode person = TextFaults.person(carer);
                    LocalDate birth = LocalDate.parse(person.get("birthDate").textValue());
                    return carer.get("roles").size() == 1
                            && put(person, "deathDate", birth.minusDays(1).toString());
                }),
                ofRecord(
                        "the carer dies tomorrow",
                        CoreFinding.DEATH_IN_FUTURE,
                        "person.deathDate",
                        carer -> put(
                                TextFaults.person(carer),
                                "deathDate",
                                day.plusDays(1).toString())),
                ofRecord(
                        "the name is empty",
                        CoreFinding.TEXT_EMPTY,
                        "person.name.given",
                        carer -> put(name(carer), "given", "")),
                ofRecord(
                        "the name is longer than 100 characters",
                        CoreFinding.TEXT_TOO_LONG,
                        "person.name.family",
                        carer -> put(name(carer), "family", "Sample-" + "x".repeat(100))),
                ofRecord(
                        "the name holds a control character",
                        CoreFinding.TEXT_CONTROL_CHARACTER,
                        "person.name.given",
                        carer -> put(name(carer), "given", "Fern\u0007")),
                ofRecord(
                        "the e-mail address has no @",
                        CoreFinding.EMAIL_MALFORMED,
                        "contact.email",
                        carer -> put(contact(carer), "email", "sample.example.org")),
                ofRecord(
                        "the phone number is a word",
                        CoreFinding.PHONE_MALFORMED,
                        "contact.phones[0].number",
                        carer -> put((ObjectNode) contact(carer).get("phones").get(0), "number", "ex-directory")),
                ofRecord("there are eleven phones", CoreFinding.LIST_TOO_LONG, "contact.phones", carer -> {
                    ArrayNode phones = (ArrayNode) contact(carer).get("phones");
                    while (phones.size() < 11) {
                        phones.addObject().put("number", "01632 960000");
                    }
                    return true;
                }),
                ofRecord(
                        "the language is a sentence",
                        CoreFinding.LANGUAGE_MALFORMED,
                        "contact.language",
                        carer -> put(contact(carer), "language", "English and Polish")),
                ofRecord(
                        "e-mail is preferred and there is none",
                        CoreFinding.CHANNEL_WITHOUT_DETAILS,
                        "contact.preferredChannel",
                        carer -> !contact(carer).has("email") && put(contact(carer), "preferredChannel", "email")),
                ofRecord(
                        "letters are preferred and not safe",
                        CoreFinding.CHANNEL_NOT_SAFE,
                        "contact.preferredChannel",
                        carer -> carer.get("restricted").booleanValue()
                                && put(contact(carer), "preferredChannel", "letter")),
                ofRecord(
                        "a week has 169 hours of work",
                        CoreFinding.COUNT_OUT_OF_RANGE,
                        "situation.hoursWorkedPerWeek",
                        carer -> {
                            ((ObjectNode) carer.get("situation")).put("hoursWorkedPerWeek", 169);
                            return true;
                        }));
    }

    private static ObjectNode name(ObjectNode carer) {
        return (ObjectNode) TextFaults.person(carer).get("name");
    }

    private static ObjectNode contact(ObjectNode carer) {
        return (ObjectNode) carer.get("contact");
    }
}
