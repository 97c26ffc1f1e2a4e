package org.carerkit.examples.hospital.hl7;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.ward.Ward;
import org.carerkit.examples.hospital.ward.WardAnswer;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.store.jdbc.JdbcFlagStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tries the incidents that the Information Commissioner described in September and November 2023 through the HL7 port.
 * The new address in each is {@code 7 HIDDEN LANE, ZZ99 7HL}, which must not be found anywhere.
 */
class IncidentsThroughMllpTest {

    private static final String ADDRESS = "7 HIDDEN LANE^^TOWN^^ZZ99 7HL";
    private static final List<String> TRACES = List.of("HIDDEN", "ZZ99 7HL", "01632960777");

    @TempDir
    Path folder;

    private StartedHospital hospital;
    private Sender sender;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream console = System.out;
    private final List<String> answers = new ArrayList<>();
    private int number;

    @BeforeEach
    void start() throws IOException {
        System.setOut(new PrintStream(log, true, ISO_8859_1));
        hospital = StartedHospital.in(folder);
        sender = new Sender(hospital.hl7Port());
    }

    @AfterEach
    void stop() throws IOException {
        sender.close();
        hospital.close();
        System.setOut(console);
    }

    private String send(String event, String time, String... segments) throws IOException {
        number++;
        String answer = sender.send("MSH|^~\\&|PAS|RVW|CARERKIT|RVW|" + time + "||ADT^" + event + "|I" + number
                + "|P|2.4\r" + String.join("\r", segments) + "\r");
        answers.add(answer);
        return Sender.code(answer);
    }

    private static String pid(String patient) {
        return "PID|1||" + patient + "^^^RVW^MR||EXAMPLE^ASH||19600102|2|||" + ADDRESS + "||01632960777";
    }

    private PersonId person(String patient) {
        return hospital.part(People.class)
                .find(Identifier.local("RVW", patient))
                .orElseThrow()
                .id();
    }

    /** Checks the answers, the log, the queue and the database's own file. */
    private void nowhere(boolean databaseToo) throws IOException {
        String all = answers
                + log.toString(ISO_8859_1)
                + hospital.part(ErrorQueue.class).waiting(100);
        assertThat(all).contains("listening for HL7").doesNotContain(TRACES);
        hospital.close();
        if (databaseToo) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                            .as(file.getFileName().toString())
                            .doesNotContain(TRACES);
                }
            }
        }
    }

    @Test
    void aNewAddressReachesNobodyThroughTheSharedRecord() throws Exception {
        assertThat(send("A31", "20260302100000", pid("I1"), "PD1||||||||||||Y")).isEqualTo("AA");
        assertThat(send("A31", "20260302110000", "PID|1||I2^^^RVW^MR||EXAMPLE^MAX", "NK1|1|EXAMPLE^ASH|SPO|" + ADDRESS))
                .isEqualTo("AA");
        nowhere(true);
    }

    @Test
    void noLetterGoesToAnOldAddressForNoneIsKept() throws Exception {
        send("A31", "20260302100000", pid("I1").replace(ADDRESS, "1 OLD HIDDEN LANE^^TOWN"));
        send("A31", "20260303100000", pid("I1"));
        nowhere(true);
    }

    @Test
    void aMessageThatWaitsIsListedWithoutWhatItSays() throws Exception {
        assertThat(send("A31", "20260302100000", pid("I1").replace("I1^^^RVW^MR", ""), "PD1||||||||||||Y"))
                .isEqualTo("AE");
        assertThat(hospital.part(ErrorQueue.class).waiting(10)).hasSize(1);
        nowhere(false);
    }

    @Test
    void aProtectedFamilysAddressIsNotInTheirRelativesRecord() throws Exception {
        send(
                "A31",
                "20260302100000",
                "PID|1||I3^^^RVW^MR||EXAMPLE^KID||20200102",
                "NK1|1|EXAMPLE^ADA|MTH|" + ADDRESS + "|01632960777" + "|".repeat(18) + "Y",
                "NK1|2|EXAMPLE^BEN|FTH");
        assertThat(Seen.of(hospital, Identifier.local("RVW", "I3")))
                .contains("contact ADA EXAMPLE [MTH] child protected", "contact BEN EXAMPLE [FTH] child");
        nowhere(true);
    }

    @Test
    void theAlertStaysWhenTheRecordIsMerged() throws Exception {
        send("A31", "20260302100000", pid("I1"), "PD1||||||||||||Y");
        send("A40", "20260303100000", "PID|1||I4^^^RVW^MR||EXAMPLE^ASH", "MRG|I1^^^RVW^MR");
        assertThat(Seen.of(hospital, Identifier.local("RVW", "I4")).get(0)).endsWith("protected");
        nowhere(true);
    }

    @Test
    void aChangeOfAddressIsAnnouncedToNobody() throws Exception {
        send("A01", "20260302100000", pid("I1"), "NK1|1|EXAMPLE^MAX|SPO", "PV1|1|I|W1||||||||||||||||V1");
        flag("I1");
        send("A08", "20260303100000", pid("I1"), "PD1||||||||||||Y");
        assertThat(hospital.part(JdbcFlagStore.class)
                        .outbox()
                        .claim(UUID.randomUUID(), Instant.now(), Instant.now().plusSeconds(60), 10))
                .isEmpty();
        assertThat(flag("I1")).isTrue();
        nowhere(true);
    }

    /** Makes the patient a carer unless they are one, and returns true if the flag is protected. */
    private boolean flag(String patient) {
        People people = hospital.part(People.class);
        Ward ward = hospital.part(Ward.class);
        PersonId person = person(patient);
        ward.openOf(person)
                .forEach(task -> ward.answer(
                        task.id(),
                        List.of(new WardAnswer.LooksAfterSomebody(
                                Relationship.PARENT, IdentificationSource.SELF, null)),
                        "ward nurse"));
        CarerFlagRegister register = hospital.part(CarerFlagRegister.class);
        assertThat(register.flag(people.carer(person)).flag().state()).isEqualTo(FlagState.IDENTIFIED);
        return register.flag(people.carer(person)).flag().isRestricted();
    }

    @Test
    void whatIsPrintedOrLoggedHidesWhatTheScreenHides() throws Exception {
        send("A01", "20260302100000", pid("I1"), "PD1||||||||||||Y", "PV1|1|I|SAFE WARD||||||||||||||||V1");
        String printed = hospital.part(Ward.class).openOf(person("I1")).toString()
                + hospital.part(People.class).find(person("I1"))
                + log.toString(ISO_8859_1);
        assertThat(printed).doesNotContain("EXAMPLE", "ASH", "SAFE WARD");
        nowhere(true);
    }

    @Test
    void aFlagThatIsLeftOutLeavesNoTraceInAnAnswer() throws Exception {
        send("A01", "20260302100000", pid("I1"), "PD1||||||||||||Y", "PV1|1|I|W1||||||||||||||||V1");
        send("A01", "20260302100000", pid("I5"), "PV1|1|I|W1||||||||||||||||V1");
        flag("I1");
        send("A08", "20260303100000", pid("I1"));
        send("A08", "20260303100000", pid("I5"));
        String withFlag = answers.get(2).replaceAll("\\|[0-9a-f]{20}\\||I\\d+|\\d{14}", "");
        String without = answers.get(3).replaceAll("\\|[0-9a-f]{20}\\||I\\d+|\\d{14}", "");
        assertThat(withFlag).isEqualTo(without);
    }
}
