package org.carerkit.examples.hospital.hl7;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that a protection in a message takes effect whatever else the message says, even if it is refused. */
class WhateverProtectsTest extends ProtectionOverHl7 {

    @Test
    void pd1_12ProtectsWhateverEventItComesIn() {
        List<String> events = new ArrayList<>(List.of("ADT^Z99", "ADT", "", "ORU^R01", "SIU^S12", "MDM^T02^MDM_T02"));
        for (int i = 1; i <= 62; i++) {
            events.add("ADT^A%02d".formatted(i));
        }
        List<String> thrownAway = new ArrayList<>();
        for (String event : events) {
            String patient = "E" + event.replace('^', '-');
            send(message(event, pid(patient), PROTECTED));
            if (!isProtected(patient)) {
                thrownAway.add(event);
            }
        }
        assertThat(thrownAway).isEmpty();
    }

    private static String good() {
        return message("ADT^A31", pid("?"), PROTECTED);
    }

    /** Returns faulty messages, each about its own patient, whose number is the key. */
    private static Map<String, byte[]> wrong() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("no-version-2", good().replace("|P|2.4", "|P|3.0"));
        all.put("training", good().replace("|P|2.4", "|T|2.4"));
        all.put("no-control-id", good().replaceFirst("\\|W\\d+\\|", "||"));
        all.put("time-unreadable", good().replace("20260302101500", "20261399"));
        all.put("time-ahead", good().replace("20260302101500", "29990101000000"));
        all.put("no-time", good().replace("20260302101500", ""));
        all.put("no-sender-system", good().replace("|PAS|", "||"));
        all.put("name-too-long", good().replace("EXAMPLE", "E".repeat(101)));
        all.put("protection-first", message("ADT^A31", PROTECTED, pid("?")));
        all.put("contact-first", message("ADT^A31", "NK1|1|EXAMPLE^KIM", pid("?"), PROTECTED));
        all.put("no-merge-segment", message("ADT^A40", pid("?"), PROTECTED));
        all.put("other-patient-too", message("ADT^A01", pid("OTHER1"), pid("?"), PROTECTED));
        all.put("visit-too-long", message("ADT^A01", pid("?"), PROTECTED, "PV1|1|I|" + "W".repeat(65)));
        all.put("number-too-long-beside", good().replace("?^^^RVW^MR", "9".repeat(65) + "^^^X~?^^^RVW^MR"));
        all.put("many-segments", message("ADT^A31", pid("?"), "ZZZ|1\r".repeat(1200) + PROTECTED));
        all.put("batch", "FHS|^~\\&|PAS|RVW\rBHS|^~\\&|PAS|RVW\r" + good() + "BTS|1\rFTS|1\r");
        all.put("nothing-before", pid("?") + "\r" + PROTECTED + "\r");
        all.put(
                "other-delimiters",
                good().replace('|', '#').replace("^~\\&", "!*+$").replace('^', '!'));
        all.put("repeated", good().replace("|Y", "|N~Y"));
        all.put("as-a-word", good().replace("|Y", "|Yes"));
        Map<String, byte[]> messages = new LinkedHashMap<>();
        all.forEach((patient, text) ->
                messages.put(patient, text.replace("?", patient).getBytes(UTF_8)));
        messages.put(
                "latin-1-unsaid",
                good().replace("?", "latin-1-unsaid")
                        .replace("EXAMPLE", "EXÄMPLE")
                        .getBytes(ISO_8859_1));
        return messages;
    }

    @Test
    void aRefusedMessageProtectsWhateverElseIsWrongWithIt() {
        List<String> thrownAway = new ArrayList<>();
        wrong().forEach((patient, bytes) -> {
            hospital.part(MessageIntake.class).receive(bytes);
            if (!isProtected(patient)) {
                thrownAway.add(patient);
            }
        });
        assertThat(thrownAway).isEmpty();
        assertThat(isProtected("OTHER1")).as("said of the patient after").isFalse();
    }

    @Test
    void aMessageThatIsTooLargeProtectsAsFarAsItWasRead() throws Exception {
        try (Sender sender = new Sender(hospital.hl7Port())) {
            String answer = sender.send(message("ADT^A31", pid("LARGE"), PROTECTED, "ZZZ|" + "ä".repeat(1 << 20)));
            assertThat(Sender.code(answer)).isEqualTo("AR");
        }
        assertThat(isProtected("LARGE")).isTrue();
    }

    @Test
    void anotherMessageUnderAUsedControlIdIsRefusedAndProtects() {
        String first = message("ADT^A31", pid("TWICE"));
        assertThat(send(first)).isEqualTo("AA");
        assertThat(send(first + PROTECTED + "\r")).isEqualTo("AE");
        assertThat(isProtected("TWICE")).isTrue();
    }

    @Test
    void everyNumberOfTheMessageIsProtected() {
        String nhs = nhs();
        assertThat(send(message("ADT^A31", "PID|1||N1^^^RVW^MR"))).isEqualTo("AA");
        assertThat(send(message("ADT^A31", "PID|1||N2^^^OTH^MR~" + nhs + "^^^NHS^NH")))
                .isEqualTo("AA");
        send(message("ADT^A47", "PID|1||N1^^^RVW^MR~" + nhs + "^^^NHS^NH", PROTECTED, "MRG|N3^^^RVW^MR"));
        assertThat(isProtected("N1")).isTrue();
        assertThat(isProtected(Identifier.nhsNumber(nhs))).isTrue();
        assertThat(isProtected("N3")).as("the number of before").isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ADT^A31; ARV|1|A|LOC|PHY; true",
                "ADT^A28; ARV|1|X|DEM|PAT|Access; true",
                "ADT^A28; ARV|1|A|PID-11; true",
                "ADT^A28; ARV|1|A|ALL; true",
                "ADT^A28; ARV|1|A|LOCAL-RULE; true",
                "ADT^A28; ARV|1|D|LOC; false",
                "ADT^A28; ARV|1|A|NO; false",
                "ADT^A28; ARV|1|A|HIV; false",
                "ADT^A28; ARV|1|A|STD; false",
                "ADT^A28; ARV|1||; false",
                "ADT^A31; ARV|1|U|DEM; true",
                "ORU^R01; ARV|1||LOC; true",
                "ADT^A02; PV2||||||||||||||||||||||Y; true",
                "ADT^A01; PV2||||||||||||||||||||||Y; true",
                "ADT^A05; PV2||||||||||||||||||||||Y; true",
                "ADT^A05; PV2||||||||||||||||||||||N; false",
                "ADT^A28; PD1||||||||||||N; false",
                "ADT^A28; PD1||||||||||||\"\"; false",
                "ADT^A28; PD1|||||||||||Y; false"
            })
    void otherSegmentsProtectAsTheStandardSays(String event, String segment, boolean isProtected) {
        String patient = "S" + (number + 1);
        send(message(event, pid(patient), segment));
        assertThat(isProtected(patient)).isEqualTo(isProtected);
    }

    @Test
    void aMessageThatIsRefusedAndProtectsNobodyLeavesNobodyInTheIndex() {
        send(message("ADT^A28", pid("NOBODY1"), "NK1|1|EXAMPLE^KIM"));
        assertThat(hospital.part(People.class).find(Identifier.local("RVW", "NOBODY1")))
                .isEmpty();
    }

    private static String contact(String name, String number, String end) {
        return "NK1|1|" + name + "|CARER||||||" + end + "|".repeat(14) + "Y" + "|".repeat(10) + number;
    }

    @Test
    void aContactsOwnProtectionComesInWhateverEvent() {
        send(message("ADT^A31", pid("K1"), "NK1|1|EXAMPLE^KIM|CARER", "NK1|2|EXAMPLE^LOU|CARER"));
        assertThat(send(message("ADT^A28", pid("K1"), contact("EXAMPLE^KIM", "", ""))))
                .isEqualTo("AR");
        assertThat(Seen.of(hospital, Identifier.local("RVW", "K1")))
                .containsExactly(
                        "person ASH EXAMPLE 1960-01-02 RVW K1",
                        "contact KIM EXAMPLE [CARER] carer protected",
                        "contact LOU EXAMPLE [CARER] carer");

        String nhs = nhs();
        send(message("ADT^A28", pid("K2"), contact("EXAMPLE^MAX", nhs + "^^^NHS^NH", "")));
        assertThat(isProtected(Identifier.nhsNumber(nhs))).isTrue();
        assertThat(isProtected("K2")).isFalse();
        send(message("ADT^A28", pid("K3"), contact("EXAMPLE^MAX", "", "")));
        send(message("ADT^A31", pid("K3"), "NK1|1|EXAMPLE^MAX|CARER"));
        assertThat(Seen.of(hospital, Identifier.local("RVW", "K3")))
                .as("reported after")
                .contains("contact MAX EXAMPLE [CARER] carer protected");
    }

    @Test
    void aContactWhoIsOneNoLongerIsProtectedAllTheSame() {
        String nhs = nhs();
        assertThat(send(message("ADT^A31", pid("K4"), contact("EXAMPLE^KIM", nhs + "^^^NHS^NH", "20200101"))))
                .isEqualTo("AA");
        assertThat(isProtected(Identifier.nhsNumber(nhs))).isTrue();
    }

    /** A refused message adds no list of contacts, so nothing else would say whose carer this is. */
    @Test
    void theCarerOfAPatientWhomARefusedMessageProtectsIsProtected() {
        String carer = nhs();
        String sister = nhs();
        String paid = nhs();
        send(message("ADT^A31", "PID|1||F1^^^RVW^MR~" + carer + "^^^NHS^NH"));
        PersonId person = looksAfterSomebody("F1");
        send(message(
                "ADT^A28",
                "NK1|1|EXAMPLE^LEE|CARER" + "|".repeat(30) + nhs() + "^^^NHS^NH",
                pid("F2"),
                PROTECTED,
                "NK1|1|EXAMPLE^KIM|CARER" + "|".repeat(30) + carer + "^^^NHS^NH",
                "NK1|2|EXAMPLE^LOU|SISTER" + "|".repeat(30) + sister + "^^^NHS^NH",
                "NK1|3|EXAMPLE^MAX|PAID CARER" + "|".repeat(30) + paid + "^^^NHS^NH",
                "NK1|4|EXAMPLE^NAT|CARER"));
        assertThat(isFlagProtected(person)).isTrue();
        assertThat(isProtected(Identifier.nhsNumber(carer))).isTrue();
        assertThat(isProtected(Identifier.nhsNumber(sister))).isFalse();
        assertThat(isProtected(Identifier.nhsNumber(paid))).isFalse();
        send(message("ADT^A31", pid("F2"), "NK1|1|EXAMPLE^NAT|CARER", "NK1|2|EXAMPLE^SAM|CARER"));
        assertThat(Seen.of(hospital, Identifier.local("RVW", "F2")))
                .contains("contact NAT EXAMPLE [CARER] carer protected", "contact SAM EXAMPLE [CARER] carer");
    }

    @Test
    void pd1_12ProtectsInEveryPublicMessage() throws Exception {
        String standards = System.getProperty("partner-standards.dir");
        assumeTrue(standards != null, "no -Dpartner-standards.dir: public messages are not tried");
        List<String> thrownAway = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(standards, "adt"))) {
            for (Path file : files.sorted().toList()) {
                String patient = "PUBLIC-" + file.getFileName();
                String message = Files.readString(file, ISO_8859_1)
                        .replaceAll(
                                "(?m)^(PID\\|[^|]*\\|[^|]*\\|)[^|]*(.*)$",
                                "$1" + patient + "^^^RVW^MR$2\r" + PROTECTED);
                hospital.part(MessageIntake.class).receive(message.getBytes(ISO_8859_1));
                if (!isProtected(patient)) {
                    thrownAway.add(patient);
                }
            }
        }
        assertThat(thrownAway).isEmpty();
    }
}
