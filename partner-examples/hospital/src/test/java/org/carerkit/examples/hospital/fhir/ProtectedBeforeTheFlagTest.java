package org.carerkit.examples.hospital.fhir;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.sample.SampleIdentifiers;
import org.carerkit.examples.hospital.Eventually;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.hl7.MessageIntake;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.people.Restriction;
import org.carerkit.examples.hospital.people.Restriction.Where;
import org.carerkit.examples.hospital.people.Restrictions;
import org.carerkit.examples.hospital.sharing.SharingSettings;
import org.carerkit.examples.hospital.ward.CarerFollowUp;
import org.carerkit.examples.hospital.ward.Ward;
import org.carerkit.examples.hospital.ward.WardAnswer;
import org.carerkit.examples.hospital.ward.WardTask.Moment;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.sharing.ShareResult;
import org.carerkit.flag.state.CarerFlag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A patient is protected first. Afterwards somebody who looks after them is flagged, or turns out to be an existing
 * carer. A council that may know addresses and senders receives no notice that says where either of them is.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProtectedBeforeTheFlagTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final String PROTECTED = "PD1||||||||||||Y";
    private static final DecisionMaker SELF = new DecisionMaker(Capacity.SELF, null, null);
    private static final String NHS = "https://fhir.nhs.uk/Id/nhs-number";
    private static final List<String> PLACES = List.of("Hidden Row", "ZZ99", "RVW", "A81001");

    @TempDir
    static Path folder;

    private static final List<String> CAME = new CopyOnWriteArrayList<>();
    private static HttpServer council;
    private static StartedHospital started;
    private static FhirHospital hospital;
    private static int number;

    private String patient;
    private Identifier carer;

    @BeforeAll
    static void start() throws Exception {
        council = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        council.createContext("/notices", exchange -> {
            CAME.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        council.start();
        String partner = "--hospital.sharing.partners[0].";
        started = StartedHospital.in(
                folder,
                "--spring.profiles.active=demo",
                "--hospital.sharing.every=100ms",
                partner + "name=council",
                partner + "kind=adult-social-care",
                partner + "scheme=cassr",
                partner + "organisation=117",
                partner + "purpose=carer-support",
                partner + "address=http://localhost:" + council.getAddress().getPort() + "/notices",
                partner + "token=only for this test");
        hospital = FhirHospital.of(started);
    }

    @AfterAll
    static void stop() {
        started.close();
        council.stop(0);
    }

    @BeforeEach
    void newFamily() {
        number++;
        patient = "PATIENT" + number;
        carer = SampleIdentifiers.nhsNumber(89_300_000L + number);
    }

    private static void hears(String event, String... segments) {
        number++;
        String message = "MSH|^~\\&|PAS|RVW|CARERKIT|RVW|20260302101500||" + event + "|B" + number + "|P|2.4\r"
                + String.join("\r", segments) + "\r";
        assertThat(new String(started.part(MessageIntake.class).receive(message.getBytes(UTF_8)), ISO_8859_1))
                .contains("MSA|AA");
    }

    private static String pid(String... numbers) {
        return "PID|1||" + String.join("~", numbers) + "||EXAMPLE^ASH||19600102|2";
    }

    private static String local(String number) {
        return number + "^^^RVW^MR";
    }

    private String nhs() {
        return carer.value() + "^^^NHS^NH";
    }

    private String carerOf(String number) {
        return "NK1|1|EXAMPLE^KIM|CARER" + "|".repeat(30) + number;
    }

    private void aProtectedPatientHasACarer() {
        hears("ADT^A31", pid(local(patient)), PROTECTED, carerOf(nhs()));
    }

    private static PersonId known(Identifier number) {
        return hospital.people().find(number).orElseThrow().id();
    }

    private static PersonId known(String number) {
        return known(Identifier.local("RVW", number));
    }

    private static void wardFinds(PersonId person) {
        Ward ward = started.part(Ward.class);
        ward.ask(person, Moment.ADMISSION, "V1", "W1", MONDAY);
        WardAnswer answer = new WardAnswer.LooksAfterSomebody(Relationship.SIBLING, IdentificationSource.SELF, SELF);
        assertThat(ward.answer(ward.openOf(person).get(0).id(), List.of(answer), "ward nurse"))
                .isTrue();
    }

    private void practiceReportsAFlag() throws Exception {
        assertThat(hospital.post("gp-practice", """
                {"resourceType": "Flag", "status": "active", "code": {"coding": [{"system": "http://snomed.info/sct",
                 "code": "224484003"}]}, "subject": {"identifier": {"system": "%s", "value": "%s"}}}""".formatted(NHS, carer.value()))
                        .statusCode())
                .isEqualTo(201);
    }

    private static String person(String type, Identifier number, String more) {
        return """
                {"resource": {"resourceType": "%s", "identifier": [{"system": "%s", "value": "%s"}], %s,
                 "name": [{"family": "Example", "given": ["Kim"]}],
                 "address": [{"line": ["7 Hidden Row"], "postalCode": "ZZ99 9ZZ"}]}}""".formatted(type, NHS, number.value(), more);
    }

    private static void practiceHandsIn(String... entries) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(hospital.uri("/fhir/$read-record"))
                .header("Content-Type", "application/fhir+json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"resourceType\": \"Bundle\", \"type\": \"collection\","
                        + " \"entry\": [" + String.join(",", entries) + "]}"));
        assertThat(hospital.send(request, "gp-practice").statusCode()).isEqualTo(200);
    }

    private static CarerFlag flag(PersonId person) {
        return hospital.register().flag(hospital.people().carer(person)).flag();
    }

    private static ShareResult share(PersonId person) {
        return started.part(CarerFollowUp.class)
                .tell(
                        person,
                        started.part(SharingSettings.class).partner("council").orElseThrow(),
                        SELF,
                        "ward nurse",
                        UUID.randomUUID())
                .orElseThrow();
    }

    /** Checks that the council is told, without any place. */
    private static void noPlaceLeaves(PersonId person) throws Exception {
        CAME.clear();
        ShareResult told = share(person);
        Eventually.holds("the notice arrives", () -> !CAME.isEmpty());
        PLACES.forEach(place -> assertThat(CAME.get(0)).doesNotContain(place));
        assertThat(((ShareResult.Shared) told).decision().fields()).noneMatch(FlagField::impliesLocation);
        String pulled = hospital.get("social-care", "Patient/" + person).body();
        PLACES.forEach(place -> assertThat(pulled).doesNotContain(place));
        assertThat(flag(person).isRestricted()).isTrue();
    }

    @Test
    void a_carer_whom_the_ward_finds_after_their_patient_was_protected_is_told_of_without_a_place() throws Exception {
        aProtectedPatientHasACarer();
        wardFinds(known(carer));
        noPlaceLeaves(known(carer));
    }

    @Test
    void a_carer_whose_flag_a_client_sends_after_their_patient_was_protected_is_told_of_without_a_place()
            throws Exception {
        aProtectedPatientHasACarer();
        practiceReportsAFlag();
        noPlaceLeaves(known(carer));
    }

    @Test
    void a_carer_whose_record_says_so_after_their_patient_was_protected_is_told_of_without_a_place() throws Exception {
        aProtectedPatientHasACarer();
        practiceHandsIn(person("Patient", carer, "\"id\": \"p\""), """
                {"resource": {"resourceType": "Condition", "subject": {"reference": "Patient/p"},
                 "recordedDate": "2026-02-01", "code": {"coding": [{"system": "http://snomed.info/sct",
                 "code": "224484003"}]}}}""");
        noPlaceLeaves(known(carer));
    }

    @Test
    void a_carer_in_the_record_of_one_patient_is_protected_with_another() throws Exception {
        aProtectedPatientHasACarer();
        Identifier other = SampleIdentifiers.nhsNumber(89_400_000L + number);
        practiceHandsIn(person("Patient", other, "\"id\": \"p\""), person("RelatedPerson", carer, """
                        "patient": {"reference": "Patient/p"}, "relationship": [{"coding": [{"system":
                        "http://terminology.hl7.org/CodeSystem/v2-0063", "code": "CGV"}]}]"""));
        noPlaceLeaves(known(carer));
    }

    @Test
    void a_flag_that_turns_out_by_a_message_to_be_that_of_a_protected_patients_carer_is_told_of_without_a_place()
            throws Exception {
        aProtectedPatientHasACarer();
        String record = "CARER" + number;
        hears("ADT^A31", pid(local(record)));
        wardFinds(known(record));
        hears("ADT^A31", pid(local(record), nhs()));
        noPlaceLeaves(known(record));
    }

    @Test
    void a_flag_that_is_merged_with_the_record_of_a_protected_patients_carer_is_told_of_without_a_place()
            throws Exception {
        aProtectedPatientHasACarer();
        String record = "CARER" + number;
        hears("ADT^A31", pid(local(record)));
        wardFinds(known(record));
        hears("ADT^A31", pid(local("OLD" + number), nhs()));
        hears("ADT^A40", pid(local(record)), "MRG|" + local("OLD" + (number - 1)));
        noPlaceLeaves(known(record));
    }

    @Test
    void a_flag_is_protected_when_a_protected_patient_turns_out_to_be_the_one_looked_after() throws Exception {
        String other = "OTHER" + number;
        hears("ADT^A31", pid(local(patient)), carerOf(nhs()));
        hears("ADT^A31", pid(local(other)), PROTECTED);
        practiceReportsAFlag();
        hears("ADT^A40", pid(local(patient)), "MRG|" + local(other));
        noPlaceLeaves(known(carer));
    }

    @Test
    void a_carer_known_by_name_until_a_message_has_their_number_is_told_of_without_a_place() throws Exception {
        hears("ADT^A31", pid(local(patient)), PROTECTED, carerOf(""));
        practiceReportsAFlag();
        assertThat(flag(known(carer)).isRestricted()).as("nobody knows yet").isFalse();
        hears("ADT^A31", pid(local(patient)), carerOf(nhs()));
        noPlaceLeaves(known(carer));
    }

    @Test
    void a_carer_whom_no_list_names_any_more_is_told_of_without_a_place() throws Exception {
        aProtectedPatientHasACarer();
        hears("ADT^A31", pid(local(patient)), "NK1|1|EXAMPLE^LOU|SISTER");
        practiceReportsAFlag();
        noPlaceLeaves(known(carer));
    }

    @Test
    void a_patient_who_cares_too_is_told_of_without_a_place_after_their_own_carer_was_protected() throws Exception {
        hears("ADT^A31", pid(local(patient)), carerOf(nhs()));
        hears("ADT^A31", pid(local("KIM" + number), nhs()), PROTECTED);
        wardFinds(known(patient));
        noPlaceLeaves(known(patient));
    }

    @Test
    void a_flag_that_an_earlier_version_left_open_is_protected_when_it_is_to_be_told_of() throws Exception {
        aProtectedPatientHasACarer();
        PersonId found = known(carer);
        hospital.carer(
                found, Carer.builder(carer).person("Kim", "Example", null).build());
        assertThat(flag(found).isRestricted()).isFalse();
        noPlaceLeaves(found);
    }

    @Test
    void a_patient_who_is_protected_between_the_flag_and_the_notice_is_protected_in_it() throws Exception {
        hears("ADT^A31", pid(local(patient)), carerOf(nhs()));
        practiceReportsAFlag();
        hears("ADT^A31", pid(local(patient)), PROTECTED);
        noPlaceLeaves(known(carer));
    }

    @Test
    void a_protection_that_comes_while_the_flag_opens_waits_for_it() throws Exception {
        hears("ADT^A31", pid(local(patient)), carerOf(nhs()));
        PersonId found = known(carer);
        TransactionTemplate transaction = new TransactionTemplate(started.part(PlatformTransactionManager.class));
        CompletableFuture<Void> protecting = transaction.execute(status -> {
            wardFinds(found);
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> started.part(People.class)
                    .protect(List.of(Identifier.local("RVW", patient)), MONDAY.plusSeconds(60)));
            assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return other;
        });
        protecting.get(30, TimeUnit.SECONDS);
        noPlaceLeaves(found);
    }

    private static Set<UUID> standing(String number, Where where) {
        return started.part(Restrictions.class).of(known(number)).orElseThrow().stream()
                .filter(one -> one.where() == where && one.stands())
                .map(Restriction::id)
                .collect(Collectors.toSet());
    }

    private static void lift(String number, Set<UUID> lifts) {
        assertThat(started.part(Restrictions.class).lift(known(number), lifts, "records office", "test"))
                .isEqualTo(Restrictions.Lifted.ALL);
    }

    @Test
    void what_was_lifted_before_the_flag_does_not_protect_it() throws Exception {
        aProtectedPatientHasACarer();
        lift(patient, standing(patient, Where.INDEX));
        practiceReportsAFlag();
        assertThat(flag(known(carer)).isRestricted()).isFalse();
    }

    @Test
    void one_patients_protection_is_lifted_from_a_carers_flag_and_the_other_patients_stays() throws Exception {
        aProtectedPatientHasACarer();
        practiceReportsAFlag();
        Set<UUID> first = standing(patient, Where.FLAG);
        assertThat(first).hasSize(1);
        String other = "OTHER" + number;
        hears("ADT^A31", pid(local(other)), PROTECTED, carerOf(nhs()));
        lift(patient, standing(patient, Where.INDEX));
        lift(patient, first);
        noPlaceLeaves(known(carer));

        Set<UUID> second = standing(other, Where.FLAG);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
        lift(other, second);
        assertThat(flag(known(carer)).isRestricted()).isFalse();
        hears("ADT^A31", pid(local(other)), carerOf(nhs()));
        hears("ADT^A31", pid(local(patient)), carerOf(nhs()));
        assertThat(flag(known(carer)).isRestricted()).as("not put on it again").isFalse();
    }
}
