package org.carerkit.examples.hospital.fhir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.core.person.Answer.NO;
import static org.carerkit.core.person.Answer.YES;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerBuilder;
import org.carerkit.core.caring.Agreement;
import org.carerkit.core.caring.ContingencyPlan;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.caring.StandIn;
import org.carerkit.core.person.Answer;
import org.carerkit.core.person.PersonName;
import org.carerkit.core.person.Phone;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.fhir.FhirHospital.Known;
import org.carerkit.examples.hospital.fhir.access.FhirSettings;
import org.carerkit.examples.hospital.fhir.disclosure.DisclosedResource;
import org.carerkit.examples.hospital.fhir.disclosure.Disclosures;
import org.carerkit.examples.hospital.fhir.disclosure.Disclosures.Told;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.flag.event.RolesChanged;
import org.hl7.fhir.r4.model.AuditEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks what an ambulance service, which may know emergency plans, is told about one through the FHIR interface. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmergencyPlanTest {

    private static final String AMBULANCE = "ambulance";

    @TempDir
    private static Path folder;

    private static StartedHospital started;
    private static FhirHospital hospital;

    @BeforeAll
    static void start() {
        String client = "--hospital.fhir.clients." + AMBULANCE;
        started = StartedHospital.in(
                folder,
                "--spring.profiles.active=demo",
                client + ".kind=emergency-service",
                client + ".organisation=RYE",
                client + ".purpose=contingency",
                client + ".basis=public-task",
                client + ".since=2026-01-01");
        hospital = FhirHospital.of(started);
    }

    @AfterAll
    static void stop() {
        started.close();
    }

    private static Agreement said(Answer answer) {
        return answer == null ? null : new Agreement(answer, LocalDate.of(2026, 1, 2));
    }

    private static ContingencyPlan plan(Answer carer, Answer caredForPerson, Answer standIn) {
        return new ContingencyPlan(
                List.of(new StandIn(
                        new PersonName("Stella", "Fictional", null),
                        new Phone("07700900456", null),
                        "neighbour",
                        said(standIn))),
                null,
                List.of(new Phone("07700900789", null)),
                "The spare key",
                said(carer),
                said(caredForPerson),
                null);
    }

    private static Carer record(PersonId person, ContingencyPlan plan) {
        CarerBuilder carer =
                Carer.builder(hospital.nhsNumber(person)).person("Rowan", "Example", LocalDate.of(1970, 1, 2));
        return (plan == null ? carer : carer.contingencyPlan(plan)).build();
    }

    /** Returns the tag and body of every answer about a person. */
    private static List<String> answers(Known known, PersonId patient) throws Exception {
        List<String> answers = new ArrayList<>();
        for (String path : List.of(
                "Flag/" + known.id(),
                "Flag?patient=" + known.id(),
                "Patient/" + known.id(),
                "RelatedPerson?patient=" + patient)) {
            HttpResponse<String> answer = hospital.get(AMBULANCE, path);
            assertThat(answer.statusCode()).isEqualTo(200);
            answers.add(answer.headers().firstValue("ETag").orElse("") + answer.body());
        }
        return answers;
    }

    private static Optional<ContingencyPlan> mayReachAnAnswer(Known known) {
        return started.part(Disclosures.class)
                .tell(
                        requireNonNull(
                                started.part(FhirSettings.class).clients().get(AMBULANCE)),
                        hospital.people().find(known.person()).orElseThrow(),
                        DisclosedResource.PATIENT)
                .flatMap(Told::carer)
                .map(Carer::contingencyPlan);
    }

    @Test
    void a_plan_reaches_an_answer_when_all_three_said_yes_and_no_answer_shows_that_there_is_one() throws Exception {
        PersonId person = hospital.person("Rowan", false);
        PersonId patient = hospital.person("Pat", false);
        Known known = hospital.carer(person, record(person, null));
        hospital.looksAfter(person, patient, Relationship.PARENT);
        List<String> without = answers(known, patient);
        assertThat(without).allMatch(answer -> answer.contains("Rowan") || answer.contains("Flag"));
        List<Answer> all = Arrays.asList(YES, NO, null);
        List<String> reaching = new ArrayList<>();
        for (Answer carer : all) {
            for (Answer caredForPerson : all) {
                for (Answer standIn : all) {
                    ContingencyPlan plan = plan(carer, caredForPerson, standIn);
                    hospital.record(new RolesChanged(hospital.header(known.carer()), record(person, plan)));

                    Optional<ContingencyPlan> reached = mayReachAnAnswer(known);
                    reached.ifPresent(one -> reaching.add(carer + " " + caredForPerson + " " + standIn));
                    assertThat(answers(known, patient)).isEqualTo(without);
                }
            }
        }

        assertThat(reaching).containsExactly("YES YES YES");
        assertThat(FhirHospital.found(hospital.get("ward", "AuditEvent?patient=" + known.id())))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(((AuditEvent) event)
                                .getEntity()
                                .get(1)
                                .getDetailFirstRep()
                                .getValueStringType()
                                .getValue())
                        .doesNotContain("contingency-plan"));
    }
}
