package org.carerkit.examples.hospital.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.examples.hospital.Eventually;
import org.carerkit.examples.hospital.HospitalProcess;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.sharing.WaitingNotices.WaitingNotice;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.sharing.ShareResult;
import org.carerkit.flag.state.CarerFlag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the network does and whichever process is killed, the school hears each decision with a single effect, and
 * both registers agree.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeliveryTest {

    private final LocalDate born =
            EventHeader.dayOf(Instant.now()).minusYears(12).minusDays(40);

    @TempDir
    Path folder;

    private final String token = UUID.randomUUID().toString();
    private ReceivingSchool school;
    private Relay relay;

    @BeforeEach
    void openSchool() throws IOException {
        Path there = Files.createDirectories(folder.resolve("school"));
        Files.writeString(there.resolve(ReceivingSchool.TOKEN_FILE), token);
        school = ReceivingSchool.open(there, 0);
        relay = Relay.to("http://localhost:" + school.port() + "/notices", token, Relay.Way.THROUGH);
    }

    @AfterEach
    void close() {
        relay.close();
        school.close();
    }

    @Test
    void killed_between_the_commit_and_the_delivery() throws Exception {
        relay.now(Relay.Way.CUT);
        Family family = new Family(7200, true);
        // looks for due notices when it starts, and not again before it is killed
        try (HospitalProcess hospital =
                HospitalProcess.start(folder.resolve("hospital"), settings("1h", "--spring.profiles.active=demo"))) {
            family.at(hospital);
            family.motherIsAdmitted();
            family.motherTells(born);
            family.tellTheSchool(true);
            assertThat(waiting(hospital)).contains("\"partner\":\"school\"", "\"attempts\":0", "\"givenUp\":false");
            hospital.kill();
        }
        assertThat(relay.sent()).isEmpty();
        try (HospitalProcess hospital =
                HospitalProcess.start(folder.resolve("hospital"), settings("200ms", "--spring.profiles.active=demo"))) {
            Eventually.holds("it is tried", () -> !relay.sent().isEmpty());
            relay.now(Relay.Way.THROUGH);
            Eventually.holds("it has arrived", () -> waiting(hospital).equals("[]"));
            assertThat(hospital.log()).doesNotContain("Fern", "ROWAN");
            hospital.kill();
        }
        assertThat(relay.sent()).hasSizeGreaterThan(1).allMatch(relay.sent().get(0)::equals);
        assertThat(relay.sent().get(0)).contains("Fern").doesNotContain("ROWAN", "HAZEL");
        try (StartedHospital hospital = StartedHospital.in(folder.resolve("hospital"))) {
            PersonId girl = new PersonId(UUID.fromString(family.girlId()));
            BothRegisters.agree(there("Fern"), here(hospital, girl), 1);
        }
    }

    @Test
    void the_line_is_cut_and_mended() throws Exception {
        try (StartedHospital hospital = hospital()) {
            relay.now(Relay.Way.CUT);
            PersonId girl = Girl.found(hospital, "Fern", born);
            Girl.tell(hospital, girl, Girl.PARENT);
            Eventually.holds("it is tried", () -> relay.sent().size() >= 2);
            WaitingNotice waiting = hospital.part(WaitingNotices.class).all(10).get(0);
            assertThat(waiting.partner()).isEqualTo("school");
            assertThat(waiting.reason()).isEqualTo("failed");
            assertThat(school.register().flags().carers(Optional.empty(), 10)).isEmpty();
            relay.now(Relay.Way.THROUGH);
            nothingWaits(hospital);
            BothRegisters.agree(there("Fern"), here(hospital, girl), 1);
        }
    }

    @Test
    void the_same_notice_comes_twice() throws Exception {
        try (StartedHospital hospital = hospital()) {
            relay.now(Relay.Way.ANSWER_LOST);
            PersonId girl = Girl.found(hospital, "Fern", born);
            Girl.tell(hospital, girl, Girl.PARENT);
            Eventually.holds("it is sent again", () -> relay.sent().size() >= 2);
            relay.now(Relay.Way.THROUGH);
            nothingWaits(hospital);
            assertThat(relay.sent()).hasSizeGreaterThan(2).allMatch(relay.sent().get(0)::equals);
            assertThat(school.register().flags().carers(Optional.empty(), 10)).hasSize(1);
            BothRegisters.agree(there("Fern"), here(hospital, girl), 1);
        }
    }

    @Test
    void the_second_notice_comes_before_the_first() throws Exception {
        try (StartedHospital hospital = hospital()) {
            relay.now(Relay.Way.HELD);
            PersonId girl = Girl.found(hospital, "Fern", born);
            Girl.tell(hospital, girl, Girl.PARENT);
            nothingWaits(hospital);
            relay.now(Relay.Way.THROUGH);
            Girl.ended(hospital, girl);
            Girl.tell(hospital, girl, null);
            nothingWaits(hospital);
            assertThat(relay.release()).containsExactly(204);
            assertThat(relay.sent()).hasSize(2);
            assertThat(there("Fern").state()).isEqualTo(FlagState.ENDED);
            assertThat(there("Fern").spell().orElseThrow().reason()).isEqualTo(FlagEndReason.CARED_FOR_PERSON_DIED);
            BothRegisters.agree(there("Fern"), here(hospital, girl), 2);
        }
    }

    @Test
    void a_wish_that_is_sent_again_is_one() throws Exception {
        try (StartedHospital hospital = hospital()) {
            PersonId girl = Girl.found(hospital, "Fern", born);
            UUID wish = UUID.randomUUID();
            assertThat(Girl.tell(hospital, girl, Girl.PARENT, wish))
                    .isEqualTo(Girl.tell(hospital, girl, Girl.PARENT, wish));
            nothingWaits(hospital);
            assertThat(relay.sent()).hasSize(1);
            BothRegisters.agree(there("Fern"), here(hospital, girl), 1);
        }
    }

    @Test
    void without_an_agreement_nothing_leaves() throws Exception {
        try (StartedHospital hospital = hospital()) {
            PersonId girl = Girl.found(hospital, "Fern", born);
            assertThat(Girl.tell(hospital, girl, null, UUID.randomUUID())).isInstanceOf(ShareResult.Withheld.class);
            assertThat(hospital.part(WaitingNotices.class).all(10)).isEmpty();
            assertThat(relay.sent()).isEmpty();
        }
    }

    private String[] settings(String every, String... others) {
        List<String> settings = new ArrayList<>(SchoolProcess.asPartner(relay.address(), token));
        settings.add("--hospital.sharing.every=" + every);
        settings.add("--hospital.sharing.back-off.first=300ms");
        settings.add("--hospital.sharing.back-off.most=300ms");
        settings.add("--hospital.sharing.back-off.attempts=1000");
        settings.addAll(List.of(others));
        return settings.toArray(String[]::new);
    }

    private StartedHospital hospital() {
        return StartedHospital.in(folder.resolve("hospital"), settings("100ms"));
    }

    private static String waiting(HospitalProcess hospital) throws Exception {
        return hospital.send("GET", "/sharing/notices", "operator", "sharing", "")
                .body();
    }

    private static void nothingWaits(StartedHospital hospital) throws Exception {
        Eventually.holds(
                "all has arrived",
                () -> hospital.part(WaitingNotices.class).all(10).isEmpty());
    }

    private CarerFlag there(String given) {
        CarerFlagRegister flags = school.register().flags();
        return flags.carers(Optional.empty(), 10).stream()
                .map(carer -> flags.flag(carer).flag())
                .filter(flag -> given.equals(flag.carer().person().name().given()))
                .findFirst()
                .orElseThrow();
    }

    private static CarerFlag here(StartedHospital hospital, PersonId girl) {
        return hospital.part(CarerFlagRegister.class)
                .flag(hospital.part(People.class).find(girl).orElseThrow().carer())
                .flag();
    }
}
