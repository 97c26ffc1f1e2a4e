package org.carerkit.education;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.directory.CarerService;
import org.carerkit.flag.directory.ServiceDirectory;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.ReferralAnswered.ReferralAnswer;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.sharing.ShareResult;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.notices.NoticeFiles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A young carer who changes schools, and one who is referred to the young carers' service. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MovingOnTest {

    private static final String LEAVER = "H243278544154";
    private static final Identifier NEXT = Identifier.urn("111755");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 1);

    private final YoungCarersRegister register = Samples.register();
    private final HandOver handOver = new HandOver(register, DAY);

    @TempDir
    private Path folder;

    @Test
    void the_next_school_is_told_what_the_policy_has_for_a_lead_and_nothing_else() throws IOException {
        CarerId carer = declared();
        consent(carer, Purpose.EDUCATION_SUPPORT, new Recipient(RecipientKind.SCHOOL_LEAD, NEXT));

        List<HandOver.Leaver> leavers = handOver.share(Samples.pupils(), UNTIL);
        int written = handOver.write(new NoticeFiles(folder), Instant.parse("2026-01-31T12:00:00Z"));

        assertThat(leavers).singleElement().satisfies(leaver -> {
            assertThat(leaver.pupil().upn()).isEqualTo(LEAVER);
            assertThat(leaver.told().orElseThrow()).isInstanceOf(ShareResult.Shared.class);
        });
        assertThat(written).isOne();
        String file = Files.readString(onlyFile());
        assertThat(file)
                .contains("Elder", LEAVER)
                .doesNotContain("form tutor", "111754", carer.value().toString());
        assertThat(stateAtNextSchool(file)).isEqualTo(FlagState.IDENTIFIED);
    }

    @Test
    void asked_again_on_the_same_day_nothing_is_told_twice() throws IOException {
        CarerId carer = declared();
        consent(carer, Purpose.EDUCATION_SUPPORT, new Recipient(RecipientKind.SCHOOL_LEAD, NEXT));
        NoticeFiles files = new NoticeFiles(folder);
        handOver.share(Samples.pupils(), UNTIL);
        handOver.write(files, Instant.parse("2026-01-31T12:00:00Z"));

        handOver.share(Samples.pupils(), UNTIL);

        assertThat(handOver.write(files, Instant.parse("2026-01-31T12:00:01Z"))).isZero();
        assertThat(register.flags().flag(carer).flag().disclosures()).hasSize(1);
        onlyFile();
    }

    @Test
    void without_consent_for_that_school_nothing_leaves_and_the_wish_is_recorded() {
        CarerId carer = declared();

        assertThat(handOver.share(Samples.pupils(), UNTIL))
                .singleElement()
                .satisfies(leaver ->
                        assertThat(leaver.told()).contains(new ShareResult.Withheld(WithholdingReason.NO_CONSENT)));
        assertThat(handOver.write(new NoticeFiles(folder), Instant.parse("2026-01-31T12:00:00Z")))
                .isZero();
        assertThat(folder).isEmptyDirectory();
        assertThat(register.flags().flag(carer).flag().disclosures()).hasSize(1);
    }

    @Test
    void who_leaves_later_or_has_no_flag_or_no_school_to_go_to_is_not_handed_over() {
        assertThat(handOver.share(Samples.pupils(), UNTIL)).isEmpty();
        declared();
        assertThat(handOver.share(Samples.pupils(), LocalDate.of(2026, 2, 13))).isEmpty();
        assertThat(handOver.share(Samples.pupils(Samples.PUPILS.replace("111755", "")), UNTIL))
                .singleElement()
                .satisfies(leaver -> assertThat(leaver.told()).isEmpty());
    }

    @Test
    void a_referral_rests_on_consent_and_its_answer_is_kept() {
        CarerId carer = declared();
        Referrals referrals = new Referrals(register);
        CarerService service =
                ServiceDirectory.fictional().service("young-carers").orElseThrow();
        EventHeader first = Samples.header(register, carer, DAY);

        assertThat(referrals.refer(first, service, "a group after school", DAY.plusDays(14)))
                .isInstanceOfSatisfying(
                        RecordResult.Refused.class,
                        refused -> assertThat(refused.findings())
                                .anyMatch(finding -> finding.code() == FlagFinding.FLAG_REFERRAL_WITHOUT_BASIS));
        consent(carer, Purpose.CARER_SUPPORT, new Recipient(RecipientKind.CARERS_SERVICE, null));
        EventHeader second = Samples.header(register, carer, DAY);
        assertThat(referrals.refer(second, service, "a group after school", DAY.plusDays(14)))
                .isInstanceOf(RecordResult.Recorded.class);
        assertThat(referrals.answered(
                        Samples.header(register, carer, DAY.plusDays(3)),
                        second.id(),
                        ReferralAnswer.ACCEPTED,
                        "a place from Monday"))
                .isInstanceOf(RecordResult.Recorded.class);
        assertThat(register.flags().flag(carer).flag().followUp().referrals())
                .singleElement()
                .satisfies(referral -> assertThat(referral.answer()).contains(ReferralAnswer.ACCEPTED));
    }

    private CarerId declared() {
        return Samples.declared(register, LEAVER, IdentificationSource.SELF, LocalDate.of(2026, 1, 5));
    }

    private void consent(CarerId carer, Purpose purpose, Recipient recipient) {
        Samples.record(
                register,
                new ConsentRecorded(
                        Samples.header(register, carer, LocalDate.of(2026, 1, 6)),
                        Consent.given(LocalDate.of(2026, 1, 6), List.of(purpose), List.of(recipient))));
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("111755"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static FlagState stateAtNextSchool(String file) {
        List<FlagEvent> events = file.lines()
                .map(line -> FlagEventJson.read(line.getBytes(java.nio.charset.StandardCharsets.UTF_8), UNTIL)
                        .record()
                        .orElseThrow())
                .toList();
        CarerId there = new CarerId(UUID.randomUUID());
        return CarerFlag.of(events.stream()
                        .map(event -> event.with(event.header().about(there)))
                        .toList())
                .state();
    }
}
