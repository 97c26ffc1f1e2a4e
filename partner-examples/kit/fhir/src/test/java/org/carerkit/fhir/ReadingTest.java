package org.carerkit.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.json.ReadResult;
import org.carerkit.core.sample.SamplePopulation;
import org.carerkit.fhir.reading.CarerReading;
import org.carerkit.fhir.reading.CarerStatement;
import org.carerkit.fhir.reading.CarerStatement.Kind;
import org.carerkit.fhir.reading.CarerStatements;
import org.carerkit.fhir.reading.FhirFinding;
import org.carerkit.fhir.reading.FhirJson;
import org.carerkit.fhir.reading.QuestionnaireReading;
import org.carerkit.fhir.writing.PatientResource;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.scoring.RawScore;
import org.carerkit.outcomes.scoring.Scored;
import org.carerkit.outcomes.scoring.ScoringResult;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static <T extends Resource> T read(Class<T> type, String json) {
        ReadResult<T> result = FhirJson.read(json.getBytes(StandardCharsets.UTF_8), type);
        assertThat(result.findings()).isEmpty();
        return result.record().orElseThrow();
    }

    private static Condition condition(String code, String recorded) {
        return read(Condition.class, """
            {"resourceType":"Condition","code":{"coding":[{"system":"http://snomed.info/sct","code":"%s"}]},
            "subject":{"reference":"Patient/1"},"recordedDate":"%s"}\
            """.formatted(code, recorded));
    }

    private static List<String> codes(Findings findings) {
        return StreamSupport.stream(findings.spliterator(), false)
                .map(finding -> finding.code().id() + " " + finding.path())
                .toList();
    }

    private static Optional<Kind> latest(Resource... entries) {
        return CarerStatements.of(List.of(entries)).latest().map(CarerStatement::kind);
    }

    @ParameterizedTest
    @CsvSource({
        "224484003, A_CARER",
        "407542009, A_CARER",
        "824401000000105, A_CARER",
        "276040005, A_CARER",
        "199361000000101, NO_LONGER_A_CARER",
        "933581000000105, NO_LONGER_A_CARER",
        "506401000000109, NOT_A_CARER",
        "229774002, ",
        "73211009, ",
    })
    void a_code_says_what_its_list_says(String code, Kind kind) {
        assertThat(latest(condition(code, "2026-01-02"))).isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void the_latest_statement_wins_in_whatever_order_they_come() {
        List<Resource> entries = new ArrayList<>(List.of(
                condition("224484003", "2024-05-01"),
                condition("199361000000101", "2025-05-01"),
                condition("413763001", "2025-05-02"),
                condition("506401000000109", "2023-01-01")));
        Random random = new Random(7);
        for (int i = 0; i < 24; i++) {
            Collections.shuffle(entries, random);
            CarerStatement latest = CarerStatements.of(entries).latest().orElseThrow();
            assertThat(latest.kind()).isEqualTo(Kind.A_CARER);
            assertThat(latest.day()).isEqualTo(LocalDate.of(2025, 5, 2));
        }
    }

    @Test
    void not_a_carer_goes_before_is_a_carer_on_the_same_day_and_not_on_the_next() {
        Condition not = condition("506401000000109", "2025-05-01");
        assertThat(latest(not, condition("224484003", "2025-05-01"))).contains(Kind.NOT_A_CARER);
        assertThat(latest(condition("224484003", "2025-05-01"), not)).contains(Kind.NOT_A_CARER);
        assertThat(latest(not, condition("224484003", "2025-05-02"))).contains(Kind.A_CARER);
    }

    @Test
    void a_statement_late_in_the_evening_is_of_its_day_in_London() {
        Condition evening = condition("224484003", "2025-06-30T23:30:00Z");
        assertThat(CarerStatements.of(List.of(evening)).latest().orElseThrow().day())
                .isEqualTo(LocalDate.of(2025, 7, 1));
    }

    @Test
    void partial_and_missing_dates_are_told() {
        CarerStatements statements = CarerStatements.of(List.of(
                condition("224484003", "2024"), condition("506401000000109", "2024-02"), read(Condition.class, """
                    {"resourceType":"Condition","code":{"coding":[{"system":"http://snomed.info/sct",
                    "code":"199361000000101"}]},"subject":{"reference":"Patient/1"}}\
                    """)));
        assertThat(statements.latest().orElseThrow().kind()).isEqualTo(Kind.NOT_A_CARER);
        assertThat(codes(statements.findings()))
                .containsExactly(
                        "CK-FHIR-DATE-PARTIAL entry[0]",
                        "CK-FHIR-DATE-PARTIAL entry[1]",
                        "CK-FHIR-STATEMENT-UNDATED entry[2]");
    }

    @Test
    void the_address_with_https_is_tolerated_and_told() {
        CarerStatements statements = CarerStatements.of(List.of(read(Observation.class, """
            {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"https://snomed.info/sct",
            "code":"224484003"}]},"effectiveDateTime":"2026-01-02"}\
            """)));
        assertThat(statements.latest().orElseThrow().kind()).isEqualTo(Kind.A_CARER);
        assertThat(codes(statements.findings()))
                .containsExactly("CK-FHIR-SNOMED-ADDRESS entry[0].code.coding[0].system");
    }

    @ParameterizedTest
    @CsvSource({"184156002", "136632100000010", "7961610000001018"})
    void codes_that_cannot_exist_are_told(String code) {
        CarerStatements statements = CarerStatements.of(List.of(condition(code, "2026-01-02")));
        assertThat(statements.latest()).isEmpty();
        assertThat(statements.findings().has(CoreFinding.CODE_SNOMED_CHECK_DIGIT))
                .isTrue();
    }

    @Test
    void what_the_resource_around_a_code_says_counts() {
        assertThat(latest(read(Observation.class, """
            {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://snomed.info/sct",
            "code":"224484003"}]},"effectiveDateTime":"2026-01-02","valueBoolean":false}\
            """))).contains(Kind.NOT_A_CARER);
        assertThat(latest(read(Observation.class, """
            {"resourceType":"Observation","status":"entered-in-error","code":{"coding":[{
            "system":"http://snomed.info/sct","code":"224484003"}]},"effectiveDateTime":"2026-01-02"}\
            """))).isEmpty();
        assertThat(latest(read(Observation.class, """
            {"resourceType":"Observation","status":"final","code":{"text":"Carer status"},
            "valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"276040005"}]},
            "issued":"2026-01-02T10:00:00Z"}\
            """))).contains(Kind.A_CARER);
        Condition abated = condition("224484003", "2024-01-02");
        abated.setAbatement(new org.hl7.fhir.r4.model.DateTimeType("2025-03-04"));
        CarerStatement ended = CarerStatements.of(List.of(abated)).latest().orElseThrow();
        assertThat(ended.kind()).isEqualTo(Kind.NO_LONGER_A_CARER);
        assertThat(ended.day()).isEqualTo(LocalDate.of(2025, 3, 4));
    }

    private static RelatedPerson related(String relationship) {
        return read(RelatedPerson.class, """
            {"resourceType":"RelatedPerson","identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number",
            "value":"999 000 0018"}],"patient":{"reference":"Patient/1"},"relationship":[%s],
            "name":[{"use":"official","family":"Example","given":["Ash"]}],"gender":"female",
            "birthDate":"2013-05-01","period":{"start":"2024-02-03"}}\
            """.formatted(relationship));
    }

    private static String coding(String system, String code) {
        return "{\"coding\":[{\"system\":\"" + system + "\",\"code\":\"" + code + "\"}]}";
    }

    @ParameterizedTest
    @CsvSource({
        "https://fhir.hl7.org.uk/CodeSystem/UKCore-AdditionalPersonRelationshipRole, Carer, ",
        "https://fhir.nhs.uk/R4/CodeSystem/UKCore-AdditionalRelatedPersonRole, Carer, CK-FHIR-ROLE-ADDRESS"
                + " relationship[0]",
        "http://terminology.hl7.org/CodeSystem/v2-0063, CGV, ",
    })
    void a_related_person_who_is_called_carer_is_a_carer_under_each_address(String system, String code, String told) {
        ReadResult<Carer> result = CarerReading.of(
                related(coding(system, code) + ","
                        + coding("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "DAUC")),
                TODAY);
        Carer carer = result.record().orElseThrow();
        assertThat(carer.identifiers().get(0).value()).isEqualTo("9990000018");
        assertThat(carer.roles().get(0).relationship()).isEqualTo(Relationship.PARENT);
        assertThat(carer.roles().get(0).start()).isEqualTo(LocalDate.of(2024, 2, 3));
        assertThat(carer.roles().get(0).caredForPerson()).isNull();
        List<String> expected = new ArrayList<>(told == null ? List.of() : List.of(told));
        expected.add("CK-NHS-NUMBER-TEST identifiers[0].value");
        assertThat(codes(result.findings())).containsExactlyElementsOf(expected);
    }

    @Test
    void a_relative_or_a_paid_carer_is_no_unpaid_carer() {
        String daughter = coding("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "DAUC");
        assertThat(codes(CarerReading.of(related(daughter), TODAY).findings()))
                .containsExactly("CK-FHIR-NOT-A-CARER-OF relationship");
        String paid = coding("https://fhir.hl7.org.uk/CodeSystem/UKCore-AdditionalPersonRelationshipRole", "Carer")
                + "," + coding("http://snomed.info/sct", "229774002");
        assertThat(codes(CarerReading.of(related(paid), TODAY).findings()))
                .containsExactly(
                        "CK-FHIR-PAID-CARER relationship[1].coding[0].code", "CK-FHIR-NOT-A-CARER-OF relationship");
    }

    @Test
    void a_protected_patient_stays_protected() {
        Patient patient = read(Patient.class, """
            {"resourceType":"Patient","meta":{"security":[{
            "system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"R"}]},
            "identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9990000018"}]}\
            """);
        assertThat(CarerReading.of(patient, TODAY).record().orElseThrow().restricted())
                .isTrue();
    }

    @Test
    void a_number_of_which_nobody_says_who_gave_it_names_nobody() {
        String patient = "{\"resourceType\":\"Patient\",\"identifier\":[%s]}";
        String unknown = "{\"value\":\"123\"}";
        String known = "{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"9990000018\"}";

        assertThat(codes(CarerReading.of(read(Patient.class, patient.formatted(unknown)), TODAY)
                        .findings()))
                .containsExactly("CK-FHIR-IDENTIFIER-MISSING identifier");
        assertThat(CarerReading.of(read(Patient.class, patient.formatted(unknown + "," + known)), TODAY)
                        .record()
                        .orElseThrow()
                        .identifiers())
                .containsExactly(Identifier.nhsNumber("9990000018"));
    }

    @Test
    void a_patient_that_was_written_is_read_as_it_was() {
        SamplePopulation population = SamplePopulation.hartlepool(TODAY);
        for (int i = 0; i < 500; i++) {
            Carer carer = population.carer(i);
            Patient patient = PatientResource.of(carer, "1");
            Carer again = CarerReading.of(read(Patient.class, FhirJson.write(patient)), TODAY)
                    .record()
                    .orElseThrow();
            assertThat(again.identifiers().get(0)).isEqualTo(carer.identifiers().get(0));
            assertThat(again.person().name()).isEqualTo(carer.person().name());
            assertThat(again.person().birthDate()).isEqualTo(carer.person().birthDate());
            if (carer.contact() != null) {
                assertThat(again.contact().phones()).isEqualTo(carer.contact().phones());
                assertThat(again.contact().email()).isEqualTo(carer.contact().email());
                assertThat(again.contact().language()).isEqualTo(carer.contact().language());
            }
        }
    }

    private static ReadResult<ScoringResult> scored(String status, String questionnaire, String answers) {
        return QuestionnaireReading.of(StandardInstrument.SWEMWBS.load())
                .read(read(QuestionnaireResponse.class, """
                    {"resourceType":"QuestionnaireResponse","status":"%s","questionnaire":"%s","item":[{
                    "linkId":"group","item":[%s]}]}\
                    """.formatted(status, questionnaire, answers)));
    }

    private static String items(String... values) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            items.append(i == 0 ? "" : ",")
                    .append("{\"linkId\":\"i")
                    .append(i + 1)
                    .append("\",\"answer\":[{")
                    .append(values[i])
                    .append("}]}");
        }
        return items.toString();
    }

    @Test
    void answers_become_a_scored_response_however_they_are_coded() {
        String swemwbs = "urn:carerkit:fhir:questionnaire:swemwbs|2009";
        String ordinal = "\"valueCoding\":{\"code\":\"x\",\"extension\":[{\"url\":"
                + "\"http://hl7.org/fhir/StructureDefinition/ordinalValue\",\"valueDecimal\":3}]}";
        ScoringResult result = scored(
                        "completed",
                        swemwbs,
                        items(
                                "\"valueInteger\":3",
                                "\"valueDecimal\":3.0",
                                "\"valueCoding\":{\"code\":\"4\"}",
                                "\"valueString\":\" 2 \"",
                                ordinal,
                                "\"valueInteger\":4",
                                "\"valueInteger\":3"))
                .record()
                .orElseThrow();
        RawScore raw = (RawScore) ((Scored) result).score("raw").orElseThrow();
        assertThat(raw.points()).isEqualTo(22);
        ReadResult<ScoringResult> incomplete = scored("completed", swemwbs, items("\"valueInteger\":3"));
        assertThat(incomplete.findings().has(OutcomesFinding.ANSWER_MISSING)).isTrue();
    }

    @Test
    void a_response_that_cannot_be_used_says_everything_that_is_wrong() {
        ReadResult<ScoringResult> result = scored("in-progress", "urn:x", items("\"valueDate\":\"2026-01-02\""));
        assertThat(codes(result.findings()))
                .containsExactly(
                        "CK-FHIR-QUESTIONNAIRE-UNKNOWN questionnaire",
                        "CK-FHIR-RESPONSE-STATUS status",
                        "CK-FHIR-ANSWER-TYPE item[0].item[0].answer[0]");
    }

    @Test
    void every_finding_has_its_words() {
        for (FhirFinding finding : FhirFinding.values()) {
            assertThat(finding.wording(java.util.Locale.ENGLISH)).endsWith(".");
        }
    }
}
