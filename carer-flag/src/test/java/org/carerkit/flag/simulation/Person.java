package org.carerkit.flag.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerBuilder;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Address;
import org.carerkit.core.person.Contact;
import org.carerkit.core.person.Phone;

/** Somebody who does not exist, with a word for each detail that occurs in nobody else's details. */
enum Person {
    ASH("Ashfiction", LocalDate.of(1976, 5, 1), "9990000018", null, "Ashmadeup Street", "07700900111"),
    MOSS("Mossfiction", LocalDate.of(2014, 6, 2), "9990000026", "A123456789012", "Mossmadeup Road", "07700900122"),
    FERN("Fernfiction", LocalDate.of(1950, 7, 3), "9990000034", null, "Fernmadeup Lane", "07700900133");

    private static final List<String> OF_WHEREABOUTS = List.of("street", "phone", "upn", "what-matters", "local");

    final String family;
    private final LocalDate born;
    private final String nhsNumber;
    private final String upn;
    private final String street;
    private final String phone;

    Person(String family, LocalDate born, String nhsNumber, String upn, String street, String phone) {
        this.family = family;
        this.born = born;
        this.nhsNumber = nhsNumber;
        this.upn = upn;
        this.street = street;
        this.phone = phone;
    }

    boolean young() {
        return upn != null;
    }

    Identifier number() {
        return Identifier.nhsNumber(nhsNumber);
    }

    /** What an organisation writes down: the service knows no NHS number, and only the school knows the pupil number. */
    Carer details(Member by, int house, boolean marked) {
        Identifier local = Identifier.local("fictional-" + by.name().toLowerCase(Locale.ROOT), local());
        CarerBuilder carer = Carer.builder(local);
        if (by != Member.SERVICE) {
            carer.identifier(number());
        }
        if (by == Member.SCHOOL && upn != null) {
            carer.identifier(Identifier.upn(upn));
        }
        Address address = new Address(List.of(house + " " + street), "TS24 8AY", null);
        return carer.person("Testina", family, born)
                .contact(new Contact(address, List.of(new Phone(phone, null)), null, null, null, List.of(), null))
                .whatMatters(matters())
                .restricted(marked)
                .build();
    }

    private String local() {
        return family + "-local";
    }

    private String matters() {
        return "What matters to " + family.substring(0, 4);
    }

    /** Each detail's name and the word that gives it away. */
    Map<String, String> words() {
        Map<String, String> words = new TreeMap<>(Map.of(
                "name", "\"" + family + "\"",
                "birth-date", born.toString(),
                "nhs-number", nhsNumber,
                "street", street,
                "phone", phone.substring(phone.length() - 9),
                "local", local(),
                "what-matters", matters()));
        if (upn != null) {
            words.put("upn", upn);
        }
        return words;
    }

    static boolean tellsWhereabouts(String word) {
        return OF_WHEREABOUTS.contains(word);
    }
}
