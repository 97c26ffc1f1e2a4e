package org.carerkit.examples.hospital.hl7;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.sample.SampleIdentifiers;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.people.KnownPerson;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.people.Restriction;
import org.carerkit.examples.hospital.people.Restrictions;
import org.carerkit.examples.hospital.ward.Ward;
import org.carerkit.examples.hospital.ward.WardAnswer;
import org.carerkit.examples.hospital.ward.WardTask.Moment;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.register.CarerFlagRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A hospital that receives messages about protection, and what its index and register record. */
abstract class ProtectionOverHl7 {

    static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    static final String PROTECTED = "PD1||||||||||||Y";

    @TempDir
    static Path folder;

    static StartedHospital hospital;
    static int number;

    @BeforeAll
    static void start() {
        hospital = StartedHospital.in(folder);
    }

    @AfterAll
    static void stop() {
        hospital.close();
    }

    static String message(String event, String... segments) {
        number++;
        return "MSH|^~\\&|PAS|RVW|CARERKIT|RVW|20260302101500||" + event + "|W" + number + "|P|2.4\r"
                + String.join("\r", segments) + "\r";
    }

    static String pid(String patient) {
        return "PID|1||" + patient + "^^^RVW^MR||EXAMPLE^ASH||19600102|2";
    }

    static String nhs() {
        number++;
        return SampleIdentifiers.nhsNumber(89_100_000L + number).value();
    }

    static String send(String message) {
        return Sender.code(new String(hospital.part(MessageIntake.class).receive(message.getBytes(UTF_8)), ISO_8859_1));
    }

    static boolean isProtected(Identifier person) {
        return hospital.part(People.class)
                .find(person)
                .filter(KnownPerson::restricted)
                .isPresent();
    }

    static boolean isProtected(String patient) {
        return isProtected(Identifier.local("RVW", patient));
    }

    static boolean isFlagProtected(PersonId person) {
        return hospital.part(CarerFlagRegister.class)
                .flag(hospital.part(People.class).carer(person))
                .flag()
                .isRestricted();
    }

    static PersonId looksAfterSomebody(String patient) {
        PersonId person = hospital.part(People.class)
                .find(Identifier.local("RVW", patient))
                .orElseThrow()
                .id();
        Ward ward = hospital.part(Ward.class);
        ward.ask(person, Moment.ADMISSION, "V1", "W1", MONDAY);
        WardAnswer answer = new WardAnswer.LooksAfterSomebody(Relationship.SIBLING, IdentificationSource.SELF, null);
        ward.answer(ward.openOf(person).get(0).id(), List.of(answer), "ward nurse");
        return person;
    }

    static List<Restriction> restrictions(String patient) {
        PersonId person = hospital.part(People.class)
                .find(Identifier.local("RVW", patient))
                .orElseThrow()
                .id();
        return hospital.part(Restrictions.class).of(person).orElseThrow();
    }

    static void lift(String patient) {
        PersonId person = hospital.part(People.class)
                .find(Identifier.local("RVW", patient))
                .orElseThrow()
                .id();
        Set<UUID> all = restrictions(patient).stream().map(Restriction::id).collect(Collectors.toSet());
        assertThat(hospital.part(Restrictions.class).lift(person, all, "records office", "test"))
                .isEqualTo(Restrictions.Lifted.ALL);
    }
}
