package org.carerkit.examples.hospital.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentStatus;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.PersonName;
import org.carerkit.core.sample.SampleIdentifiers;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.hl7.MllpServer;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonDetails;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.ward.Ward;
import org.carerkit.examples.hospital.ward.WardAnswer;
import org.carerkit.examples.school.CensusCode;
import org.carerkit.examples.school.SchoolServer;
import org.carerkit.examples.school.YoungCarer;
import org.carerkit.flag.event.CarerFlag;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.sharing.Dispatcher;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.sharing.ShareResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A girl of twelve is found to look after her mother when the mother is admitted. The hospital and the school are two processes;
 * the school's is killed and started again half-way.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HospitalAndSchoolTest {

    private static final Identifier SCHOOL = Identifier.urn("999001");
    private static final Recipient LEAD = new Recipient(RecipientKind.SCHOOL_LEAD, SCHOOL);
    private static final Identifier HOSPITAL = Identifier.ods("RVW");
    private static final String UPN = "K830400124001";

    @TempDir
    Path folder;

    private final String token = UUID.randomUUID().toString();
    private Process school;

    @AfterEach
    void stopSchool() throws InterruptedException {
        kill();
    }

    @Test
    void a_young_carer_is_found_by_the_hospital_and_known_to_the_schools_lead() throws Exception {
        Path schoolFolder = Files.createDirectories(folder.resolve("school"));
        Files.writeString(schoolFolder.resolve("school.properties"), "school.urn=999001\nsender.RVW=" + token + "\n");
        int port = startSchool(schoolFolder, 0);
        try (StartedHospital hospital = StartedHospital.in(
                folder.resolve("hospital"),
                "--hospital.sharing.every=200ms",
                "--hospital.sharing.partners[0].name=school",
                "--hospital.sharing.partners[0].kind=school-lead",
                "--hospital.sharing.partners[0].scheme=urn",
                "--hospital.sharing.partners[0].organisation=999001",
                "--hospital.sharing.partners[0].address=http://localhost:" + port + "/notices",
                "--hospital.sharing.partners[0].token=" + token)) {
            CarerFlagRegister register = hospital.part(CarerFlagRegister.class);
            CarerId girl = found(hospital);
            UUID consent = agreed(register, girl);

            share(register, girl);
            until(() -> acknowledged(register, girl) == 1);
            kill();
            try (SchoolServer opened = SchoolServer.open(schoolFolder, 0, Clock.systemUTC())) {
                knowsExactlyThat(opened, register, girl);
                YoungCarer known = opened.register().find(UPN).orElseThrow();
                assertThat(CensusCode.of(known.flag(), today())).isEqualTo(CensusCode.P);
            }

            // while the school's process is down the mother dies
            record(register, new org.carerkit.flag.event.Ended(header(girl), FlagEndReason.CARED_FOR_PERSON_DIED));
            record(register, new Referred(header(girl), "carers-centre", "support after caring", consent, null, null));
            share(register, girl);
            Thread.sleep(1000);
            assertThat(acknowledged(register, girl)).isEqualTo(1);
            startSchool(schoolFolder, port);
            until(() -> acknowledged(register, girl) == 2);
            kill();

            assertThat(register.flag(girl).flag().isFormerCarer()).isTrue();
            assertThat(register.unansweredReferrals(today()).count()).isEqualTo(1);
            assertThat(hospital.part(Dispatcher.class).undelivered(Optional.empty(), 10))
                    .isEmpty();
            try (SchoolServer opened = SchoolServer.open(schoolFolder, 0, Clock.systemUTC())) {
                YoungCarer known = opened.register().find(UPN).orElseThrow();
                assertThat(known.flag().state()).isEqualTo(FlagState.ENDED);
                assertThat(known.flag().spell().orElseThrow().reason()).isEqualTo(FlagEndReason.CARED_FOR_PERSON_DIED);
                assertThat(CensusCode.of(known.flag(), today().plusDays(1))).isEqualTo(CensusCode.N);
                agreesOnWhatWasDisclosed(known.flag(), register.flag(girl).flag());
            }
        }
    }

    /** The ward asks, and a parent answers and agrees. The father's whereabouts are protected. */
    private static CarerId found(StartedHospital hospital) throws IOException {
        People people = hospital.part(People.class);
        Ward ward = hospital.part(Ward.class);
        Instant now = Instant.now();
        admit(hospital.part(MllpServer.class).port(), now);
        PersonId mother =
                people.find(SampleIdentifiers.nhsNumber(7001)).orElseThrow().id();
        DecisionMaker parent = new DecisionMaker(Capacity.PARENTAL_RESPONSIBILITY, "Hazel Example", null);
        boolean answered = ward.answer(
                ward.openOf(mother).get(0).id(),
                List.of(new WardAnswer.LookedAfterBySomebodyNew(
                        details(2, "Fern", today().minusYears(12).minusDays(40)),
                        Relationship.PARENT,
                        IdentificationSource.PARENT_OR_GUARDIAN,
                        false,
                        parent)),
                "ward nurse");
        assertThat(answered).isTrue();
        CarerId girl =
                people.find(SampleIdentifiers.nhsNumber(7002)).orElseThrow().carer();
        record(hospital.part(CarerFlagRegister.class), new Restricted(header(girl)));
        return girl;
    }

    /** As the hospital's patient administration says it: HL7 v2, A01. */
    private static void admit(int port, Instant now) throws IOException {
        String at = DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
                .withZone(EventHeader.LONDON)
                .format(now);
        String message = String.join(
                "\r",
                "MSH|^~\\&|PAS|RVW|CARERS|RVW|" + at + "||ADT^A01|1|P|2.4",
                "EVN|A01|" + at,
                "PID|1||" + SampleIdentifiers.nhsNumber(7001).value() + "^^^NHS^NH||Example^Hazel||19840405|F",
                "PV1|1|I|W7",
                "");
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(("\u000b" + message + "\u001c\r").getBytes(StandardCharsets.UTF_8));
            StringBuilder answer = new StringBuilder();
            for (int one = socket.getInputStream().read();
                    one >= 0 && one != 0x1c;
                    one = socket.getInputStream().read()) {
                answer.append((char) one);
            }
            assertThat(answer.toString()).contains("MSA|AA|1");
        }
    }

    private static PersonDetails details(int number, String given, LocalDate birth) {
        return new PersonDetails(
                List.of(SampleIdentifiers.nhsNumber(7000 + number)),
                new PersonName(given, "Example", null),
                birth,
                false);
    }

    private static UUID agreed(CarerFlagRegister register, CarerId girl) {
        Consent consent = new Consent(
                ConsentStatus.GIVEN,
                today(),
                new DecisionMaker(Capacity.PARENTAL_RESPONSIBILITY, "Hazel Example", null),
                List.of(Purpose.EDUCATION_SUPPORT, Purpose.CARER_SUPPORT),
                List.of(LEAD, Recipient.every(RecipientKind.CARERS_SERVICE)),
                null,
                null);
        ConsentRecorded event = new ConsentRecorded(header(girl), consent);
        record(register, event);
        return event.id();
    }

    private static void share(CarerFlagRegister register, CarerId girl) {
        ShareResult result = register.share(ShareRequest.withConsent(header(girl), LEAD, Purpose.EDUCATION_SUPPORT));
        assertThat(result).isInstanceOf(ShareResult.Shared.class);
    }

    private static long acknowledged(CarerFlagRegister register, CarerId girl) {
        return register.flag(girl).flag().followUp().acknowledged().size();
    }

    /** The lead finds the pupil by name and date of birth, and writes the school's own number beside. */
    private static void knowsExactlyThat(SchoolServer school, CarerFlagRegister register, CarerId girl) {
        CarerFlagRegister flags = school.register().flags();
        List<CarerId> received = flags.carers(Optional.empty(), 10);
        assertThat(received).hasSize(1);
        CarerFlag told = flags.flag(received.get(0)).flag();
        Carer carer = told.carer();
        assertThat(told.state()).isEqualTo(FlagState.ACTIVE);
        assertThat(carer.person().name()).isEqualTo(new PersonName("Fern", "Example", null));
        assertThat(carer.identifiers()).noneMatch(one -> "9000".regionMatches(0, String.valueOf(one.value()), 0, 4));
        assertThat(carer.contact()).isNull();
        assertThat(carer.organisations()).isEmpty();
        assertThat(carer.roles()).hasSize(1);
        assertThat(carer.roles().get(0).relationship()).isEqualTo(Relationship.PARENT);
        assertThat(carer.roles().get(0).caredForPerson()).isNull();
        assertThat(told.isRestricted()).isFalse();
        agreesOnWhatWasDisclosed(told, register.flag(girl).flag());
        RecordResult numbered = school.register()
                .renumber(
                        received.get(0),
                        UPN,
                        EventHeader.of(
                                UUID.randomUUID(),
                                received.get(0),
                                Instant.now(),
                                school.register().recordedBy("young carers' lead")));
        assertThat(numbered).isInstanceOf(RecordResult.Recorded.class);
    }

    /** Each notice has one id and the same fields at both ends, and each field the same value. */
    private static void agreesOnWhatWasDisclosed(CarerFlag there, CarerFlag here) {
        List<Disclosed> sent = disclosed(here);
        List<Disclosed> receipts = disclosed(there);
        assertThat(receipts.stream().map(each -> each.header().fact()).toList())
                .containsExactlyInAnyOrderElementsOf(
                        sent.stream().map(each -> each.header().fact()).toList());
        for (Disclosed one : sent) {
            assertThat(one.fields())
                    .containsExactly(FlagField.STATE, FlagField.NAME, FlagField.BIRTH_DATE, FlagField.CARING_ROLES);
            assertThat(receipts.stream()
                            .filter(each ->
                                    each.header().fact().equals(one.header().fact()))
                            .findFirst()
                            .orElseThrow()
                            .fields())
                    .isEqualTo(one.fields());
        }
        assertThat(there.state()).isEqualTo(here.state());
        assertThat(there.carer().person().name())
                .isEqualTo(here.carer().person().name());
        assertThat(there.carer().person().birthDate())
                .isEqualTo(here.carer().person().birthDate());
        assertThat(there.carer().roles()).isEqualTo(here.carer().roles());
    }

    private static List<Disclosed> disclosed(CarerFlag flag) {
        return flag.disclosures().stream()
                .filter(Disclosed.class::isInstance)
                .map(Disclosed.class::cast)
                .toList();
    }

    private static EventHeader header(CarerId carer) {
        return EventHeader.of(UUID.randomUUID(), carer, Instant.now(), RecordedBy.of(HOSPITAL, "ward nurse"));
    }

    private static void record(CarerFlagRegister register, FlagEvent event) {
        assertThat(register.record(RecordCommand.of(event))).isInstanceOf(RecordResult.Recorded.class);
    }

    private static LocalDate today() {
        return EventHeader.dayOf(Instant.now());
    }

    private static void until(java.util.function.BooleanSupplier condition) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(deadline);
            Thread.sleep(100);
        }
    }

    private int startSchool(Path schoolFolder, int port) throws Exception {
        school = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SchoolServer.class.getName(),
                        schoolFolder.toString(),
                        String.valueOf(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = new BufferedReader(new InputStreamReader(school.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("listening on port ")) {
                return Integer.parseInt(line.substring("listening on port ".length()));
            }
        }
        throw new AssertionError("the school's process has ended");
    }

    /** Without any notice: as when a machine fails. */
    private void kill() throws InterruptedException {
        school.destroyForcibly();
        assertThat(school.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
}
