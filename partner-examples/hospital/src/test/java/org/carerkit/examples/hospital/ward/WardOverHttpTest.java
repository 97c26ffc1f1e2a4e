package org.carerkit.examples.hospital.ward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.PersonName;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.hl7.MessageIntake;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.ward.WardTask.Moment;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.hl7v2.ListedContact;
import org.carerkit.hl7v2.PersonDetails;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WardOverHttpTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();
    private static final PrintStream CONSOLE = System.out;

    @TempDir
    static Path folder;

    private static StartedHospital hospital;

    @BeforeAll
    static void start() {
        System.setOut(new PrintStream(LOG, true, UTF_8));
        hospital = StartedHospital.in(folder, "--spring.profiles.active=demo");
    }

    @AfterAll
    static void stop() {
        hospital.close();
        System.setOut(CONSOLE);
    }

    private static HttpResponse<String> send(String method, String path, String scope, String body) throws Exception {
        return hospital.ask(method, path, scope, body);
    }

    private static PersonDetails details(String given, String number) {
        return new PersonDetails(
                List.of(Identifier.local("RVW", number)), new PersonName(given, "Example", null), null, false);
    }

    @Test
    void aNurseSeesTheQuestionAndWritesDownTheAnswer() throws Exception {
        People people = hospital.part(People.class);
        PersonId patient = people.patient(details("Ash", "H1"), MONDAY);
        people.replaceContacts(
                patient, "PAS", MONDAY, List.of(new ListedContact(details("Kim", "H2"), "CGV", null, true)));
        hospital.part(Ward.class).ask(patient, Moment.ADMISSION, "V1", "W 1", MONDAY);
        PersonId kim = people.contactsOf(patient).get(0).contact();
        UUID task = hospital.part(Ward.class).openOf(patient).get(0).id();

        String shown = send("GET", "/ward/tasks?ward=W%201", "ward", "").body();
        assertThat(shown).contains(task.toString(), kim.toString(), "\"given\":\"Ash\"", "\"CGV\"", "\"carer\":true");

        String body = """
                {"role": "ward nurse", "answers": [{"kind": "LOOKED_AFTER_BY", "carer": "%s",
                  "relationship": "spouse-or-partner", "source": "cared-for-person", "patientAgrees": true, "agreed": "self"}]}
                """.formatted(kim.value());
        String answer = "/ward/tasks/" + task + "/answer";
        assertThat(send("POST", answer, "ward", body).statusCode()).isEqualTo(204);
        assertThat(send("POST", answer, "ward", body).statusCode())
                .as("sent again")
                .isEqualTo(404);
        assertThat(send("GET", "/ward/tasks/" + task + "/carers", "ward", "").body())
                .as("reported by a system and by the ward")
                .containsOnlyOnce("\"id\"")
                .contains(kim.toString(), "\"relationship\":[\"CGV\"]");

        assertThat(hospital.part(CarerFlagRegister.class)
                        .flag(people.carer(kim))
                        .flag()
                        .state())
                .isEqualTo(FlagState.ACTIVE);
    }

    @Test
    void everythingTakesTheScopeThatIsMeantForIt() throws Exception {
        assertThat(hospital.get("/ward/tasks?ward=W1").statusCode()).isEqualTo(401);
        assertThat(hospital.get("/hl7/errors").statusCode()).isEqualTo(401);
        assertThat(send("GET", "/ward/tasks?ward=W1", "hl7", "").statusCode()).isEqualTo(403);
        assertThat(send("GET", "/hl7/errors", "ward", "").statusCode()).isEqualTo(403);
        assertThat(send("GET", "/actuator/metrics", "ward", "").statusCode()).isEqualTo(403);
        assertThat(send("GET", "/actuator/metrics/hl7.waiting", "metrics", "").body())
                .contains("hl7.waiting");
    }

    @Test
    void theQueueIsSeenReplayedAndClosed() throws Exception {
        hospital.part(MessageIntake.class)
                .receive("MSH|^~\\&|PAS|RVW|||20260302101500||ADT^A31|Q1|P|2.4\rPID|1||||HIDDEN^ASH\r".getBytes(UTF_8));
        String listed = send("GET", "/hl7/errors", "hl7", "").body();
        assertThat(listed).contains("\"FIELD_MISSING\"", "\"PID-3\"", "\"Q1\"").doesNotContain("HIDDEN");
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(listed);
        assertThat(id.find()).isTrue();
        String path = "/hl7/errors/" + id.group(1);

        assertThat(send("POST", path + "/replay", "hl7", "").body()).isEqualTo("{\"answer\":\"AE\"}");
        assertThat(send("DELETE", path, "hl7", "").statusCode()).isEqualTo(204);
        HttpResponse<String> gone = send("DELETE", path, "hl7", "");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("No message with this id waits.");
        assertThat(send("POST", path + "/replay", "hl7", "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/hl7/errors", "hl7", "").body()).doesNotContain("Q1");
    }

    @Test
    void aValueThatIsRefusedIsNeitherAnsweredNorLogged() throws Exception {
        UUID none = UUID.randomUUID();
        for (String body : List.of(
                "{\"role\": \"nurse\", \"answers\": [{\"kind\": \"HIDDENVALUE\"}]}",
                "{\"role\": \"nurse\", \"answers\": [{\"kind\": \"NOBODY\", \"birthDate\": \"HIDDENVALUE\"}]}",
                "{\"role\": HIDDENVALUE")) {
            HttpResponse<String> refused = send("POST", "/ward/tasks/" + none + "/answer", "ward", body);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).doesNotContain("HIDDENVALUE");
        }
        assertThat(send("POST", "/ward/tasks/HIDDENVALUE/answer", "ward", "{}").statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/ward/tasks/" + none + "/answer", "ward", "{\"role\": \"nurse\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(LOG.toString(UTF_8)).contains("request answered with 400").doesNotContain("HIDDENVALUE");
    }

    @Test
    void whoIsRefusedIsToldWhy() throws Exception {
        String task = "/ward/tasks/" + UUID.randomUUID();
        String carer = "/ward/carers/" + UUID.randomUUID();

        assertThat(send("POST", task + "/answer", "ward", "{\"role\": \"nurse\", \"answers\": []}")
                        .body())
                .contains("Nothing was recorded");
        assertThat(send(
                                "POST",
                                task + "/answer",
                                "ward",
                                "{\"role\": \"nurse\", \"answers\": [{\"kind\": \"NOBODY\"}]}")
                        .body())
                .contains("\"status\":404", "No task with this id is open");
        assertThat(send("GET", "/ward/tasks", "ward", "").body()).contains("\"status\":400", "a parameter is missing");
        assertThat(send("POST", carer + "/tell", "ward", "{\"role\": \"nurse\", \"partner\": \"none\"}")
                        .body())
                .contains("\"status\":422", "hospital.sharing.partners");
        assertThat(send("POST", carer + "/refer", "ward", "{\"role\": \"nurse\"}")
                        .body())
                .contains("\"status\":422", "service, need");
        assertThat(send(
                                "POST",
                                carer + "/refer",
                                "ward",
                                "{\"role\": \"nurse\", \"service\": \"carers-centre\", \"need\": \"a break\"}")
                        .body())
                .contains("\"status\":404", "Nobody with this id");
        assertThat(send("GET", task + "/carers", "ward", "").body()).contains("\"status\":404", "no task with this id");
    }
}
