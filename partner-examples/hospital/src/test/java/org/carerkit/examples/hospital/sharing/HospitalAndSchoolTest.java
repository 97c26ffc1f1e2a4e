package org.carerkit.examples.hospital.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.PersonName;
import org.carerkit.core.sample.SampleIdentifiers;
import org.carerkit.education.CensusCode;
import org.carerkit.education.YoungCarer;
import org.carerkit.examples.hospital.Eventually;
import org.carerkit.examples.hospital.HospitalProcess;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.sharing.SharedAboutMe;
import org.carerkit.flag.sharing.SharedPage;
import org.carerkit.flag.state.CarerFlag;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * When a mother is admitted, the ward finds out that her twelve-year-old daughter looks after her. The father looks
 * after the mother too. Where he is must not become known, and he is told nothing about the girl. The hospital and the
 * school are two processes, and each is killed once and started again.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HospitalAndSchoolTest {

    private static final String UPN = "K830400124001";
    private static final LocalDate BORN = today().minusYears(12).minusDays(40);
    private static final List<String> HIM = List.of(
            "Rowan", "ROWAN", String.valueOf(new Family(7000, true).father().value()), "1982-11-03");

    @TempDir
    Path folder;

    private final String token = UUID.randomUUID().toString();
    private final Family family = new Family(7000, true);
    private final Family likeIt = new Family(7100, false);

    @Test
    void a_young_carer_is_found_by_the_hospital_and_known_to_the_schools_lead() throws Exception {
        List<String> logs = new ArrayList<>();
        try (SchoolProcess school = SchoolProcess.start(folder.resolve("school"), token)) {
            try (HospitalProcess hospital = hospital(school)) {
                family.at(hospital);
                family.motherIsAdmitted();
                family.motherTells(BORN);
                assertThat(family.tellTheSchool(true))
                        .contains("\"told\":[\"state\",\"name\",\"birth-date\",\"caring-roles\"]");
                Eventually.holds("the school knows", () -> waiting(hospital).equals("[]"));

                school.kill();
                try (ReceivingSchool opened = school.opened()) {
                    knowsExactlyThat(opened);
                    YoungCarer known = opened.register().find(UPN).orElseThrow();
                    assertThat(CensusCode.of(known.flag(), today())).isEqualTo(CensusCode.P);
                }
                isProtected(hospital);

                // the mother dies while the school's process is down
                for (Family each : List.of(family, likeIt)) {
                    each.motherLeaves();
                    each.referTheGirl();
                    each.girlCaresNoLonger();
                }
                family.tellTheSchool(false);
                Eventually.holds(
                        "the hospital has tried", () -> waiting(hospital).contains("\"reason\":\"failed\""));
                hospital.kill();
                logs.add(hospital.log());
            }
            try (HospitalProcess hospital = hospital(school)) {
                assertThat(waiting(hospital)).contains("\"partner\":\"school\"", "\"givenUp\":false");
                school.startAgain();
                Eventually.holds("the school knows", () -> waiting(hospital).equals("[]"));
                family.at(hospital);
                isProtected(hospital);
                hospital.kill();
                logs.add(hospital.log());
            }
            school.kill();
            try (ReceivingSchool opened = school.opened();
                    StartedHospital ended = StartedHospital.in(folder.resolve("hospital"))) {
                hasEnded(opened, ended);
                nothingOfHim(opened);
                nothingOfHerForHim(ended);
            }
        }
        for (String secret : Family.WHERE_HE_IS) {
            assertThat(logs).noneMatch(log -> log.contains(secret));
            assertThat(filesWith(secret)).as("where he is, in a file").isEmpty();
        }
    }

    private HospitalProcess hospital(SchoolProcess school) throws IOException {
        List<String> properties = new ArrayList<>(SchoolProcess.asPartner(school.address(), token));
        properties.add("--spring.profiles.active=demo");
        properties.add("--hospital.sharing.every=200ms");
        // longer than it takes to see that an attempt failed and to kill the process that made it
        properties.add("--hospital.sharing.back-off.first=4s");
        properties.add("--hospital.sharing.back-off.most=4s");
        properties.add("--hospital.sharing.back-off.attempts=100");
        return HospitalProcess.start(folder.resolve("hospital"), properties.toArray(String[]::new));
    }

    private static String waiting(HospitalProcess hospital) throws Exception {
        return hospital.send("GET", "/sharing/notices", "operator", "sharing", "")
                .body();
    }

    /** Acts for the lead, who finds the pupil by name and date of birth and adds the school's own number. */
    private static void knowsExactlyThat(ReceivingSchool school) {
        CarerFlagRegister flags = school.register().flags();
        List<CarerId> received = flags.carers(Optional.empty(), 10);
        assertThat(received).hasSize(1);
        CarerFlag told = flags.flag(received.get(0)).flag();
        Carer carer = told.carer();
        assertThat(told.state()).isEqualTo(FlagState.ACTIVE);
        assertThat(carer.person().name()).isEqualTo(new PersonName("Fern", "Example", null));
        assertThat(carer.person().birthDate()).isEqualTo(BORN);
        assertThat(carer.contact()).isNull();
        assertThat(carer.organisations()).isEmpty();
        assertThat(carer.roles()).hasSize(1);
        assertThat(carer.roles().get(0).relationship()).isEqualTo(Relationship.PARENT);
        assertThat(carer.roles().get(0).caredForPerson()).isNull();
        assertThat(told.isRestricted()).isFalse();
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

    /** Checks that answers about the father are like those about another father with nothing to protect. */
    private void isProtected(HospitalProcess hospital) throws Exception {
        if (likeIt.girlId().isEmpty()) {
            likeIt.at(hospital);
            likeIt.motherIsAdmitted();
            likeIt.motherTells(BORN);
        }
        likeIt.at(hospital);
        String told = family.told();
        assertThat(told).contains(family.fatherId(), "ROWAN").doesNotContain(Family.WHERE_HE_IS);
        assertThat(plain(told, family)).isEqualTo(plain(likeIt.told(), likeIt));
        String aboutHim = family.toldOfHim();
        assertThat(aboutHim).contains(family.fatherId()).doesNotContain(family.girlId(), "Fern", BORN.toString());
    }

    /** Removes what differs between any two families: numbers, ids, and what is derived from them. */
    private static String plain(String told, Family family) {
        return told.replace(String.valueOf(family.father().value()), "father")
                .replace(String.valueOf(family.mother().value()), "mother")
                .replaceAll("\"versionId\":\"[^\"]*\"", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("localhost:\\d+|127\\.0\\.0\\.1:\\d+", "host");
    }

    private void hasEnded(ReceivingSchool school, StartedHospital hospital) {
        CarerFlagRegister register = hospital.part(CarerFlagRegister.class);
        CarerFlag here = register.flag(carer(hospital, family.girlId())).flag();
        assertThat(here.isFormerCarer()).isTrue();
        assertThat(here.followUp().referrals()).hasSize(1);
        assertThat(here.followUp().referrals().get(0).isUnansweredOn(today())).isTrue();
        assertThat(hospital.part(WaitingNotices.class).all(10)).isEmpty();

        YoungCarer known = school.register().find(UPN).orElseThrow();
        assertThat(known.flag().state()).isEqualTo(FlagState.ENDED);
        assertThat(known.flag().spell().orElseThrow().reason()).isEqualTo(FlagEndReason.CARED_FOR_PERSON_DIED);
        assertThat(CensusCode.of(known.flag(), today().plusDays(1))).isEqualTo(CensusCode.N);
        BothRegisters.agree(known.flag(), here, 2);
    }

    /** Checks that the school knows nothing about the father. */
    private void nothingOfHim(ReceivingSchool school) {
        CarerFlagRegister flags = school.register().flags();
        assertThat(flags.carers(Optional.empty(), 10)).hasSize(1);
        Identifier nobody = SampleIdentifiers.nhsNumber(7999);
        assertThat(flags.carersWith(family.father()))
                .isEqualTo(flags.carersWith(nobody))
                .isEmpty();
        assertThat(flags.carersLike(
                        new PersonName("Rowan", "Example", null), Family.FATHER_BORN, Family.WHERE_HE_IS.get(1)))
                .isEmpty();
        assertThat(flags.everyHistory().flatMap(List::stream).map(HospitalAndSchoolTest::json))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event).doesNotContain(HIM).doesNotContain(Family.WHERE_HE_IS));
    }

    /** Checks that the father does not learn about her flag, not even from the page of what is held about him. */
    private void nothingOfHerForHim(StartedHospital hospital) {
        CarerFlagRegister register = hospital.part(CarerFlagRegister.class);
        CarerId father = carer(hospital, family.fatherId());
        assertThat(register.flag(father).flag().isRestricted()).isTrue();
        List<FlagEvent> his = register.history(father);
        assertThat(his.stream().map(HospitalAndSchoolTest::json))
                .allSatisfy(event -> assertThat(event).doesNotContain(family.girlId(), "Fern", BORN.toString()));
        assertThat(SharedPage.html(SharedAboutMe.toPrint(his), today()))
                .doesNotContain("Fern", BORN.toString())
                .doesNotContain(Family.WHERE_HE_IS);
        CarerId girl = carer(hospital, family.girlId());
        assertThat(register.flag(girl).flag().isRestricted()).isFalse();
        assertThat(register.history(girl).stream().map(HospitalAndSchoolTest::json))
                .allSatisfy(event -> assertThat(event).doesNotContain(HIM));
    }

    private static CarerId carer(StartedHospital hospital, String person) {
        return hospital.part(People.class)
                .find(new PersonId(UUID.fromString(person)))
                .orElseThrow()
                .carer();
    }

    private static String json(FlagEvent event) {
        return new String(FlagEventJson.write(event), StandardCharsets.UTF_8);
    }

    private List<Path> filesWith(String secret) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static LocalDate today() {
        return EventHeader.dayOf(Instant.now());
    }
}
