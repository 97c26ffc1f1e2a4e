package org.carerkit.flag.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.SCHOOL;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.identified;
import static org.carerkit.flag.event.Samples.on;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.directory.ServiceDirectory;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.ReferralAnswered;
import org.carerkit.flag.event.ReferralAnswered.ReferralAnswer;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.event.Unlinked;
import org.carerkit.flag.state.Referral;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowUpInRegisterTest {

    private static final CarerId OTHER = CarerId.of("11111111-3a6e-4b5e-9d51-4f0c6d0a1b2c");

    private final CarerFlagRegister register = CarerFlagRegister.builder(
                    new InMemoryFlagStore(), Clock.fixed(at(100), ZoneOffset.UTC))
            .services(ServiceDirectory.fictional()::has)
            .build();

    @Test
    void a_referral_to_a_service_that_the_directory_does_not_know_is_refused() {
        record(identified(1, "i"), given(1, "g"));

        assertThat(register.record(RecordCommand.of(referred(on(2, "r"), "nowhere"))))
                .isEqualTo(new RecordResult.Refused(
                        Findings.of(List.of(new Finding(FlagFinding.FLAG_SERVICE_UNKNOWN, "service")))));
        record(referred(on(2, "r"), "breaks"));
    }

    @Test
    void what_the_fold_would_not_take_is_refused() {
        record(identified(1, "i"));

        RecordResult result =
                register.record(RecordCommand.of(new Referred(on(2, "r"), "breaks", "a break", null, null, null)));
        assertThat(((RecordResult.Refused) result).findings())
                .containsExactly(new Finding(FlagFinding.FLAG_REFERRAL_WITHOUT_BASIS, "events[" + id("r") + "]"));
    }

    @Test
    void referrals_without_an_answer_are_listed_by_day() {
        record(identified(1, "i"), given(1, "g"), referred(on(2, "r1"), "breaks"), referred(on(9, "r2"), "breaks"));
        record(new ReferralAnswered(on(20, "a"), id("r1"), ReferralAnswer.WAITING, null));

        assertThat(register.unansweredReferrals(DAY)).isEmpty();
        assertThat(register.unansweredReferrals(DAY.plusDays(8))
                        .map(Referral::made)
                        .map(FlagEvent::id))
                .containsExactly(id("r1"), id("r2"));
        assertThat(register.unansweredReferrals(DAY.plusDays(30))
                        .map(Referral::made)
                        .map(FlagEvent::id))
                .containsExactly(id("r2"));
        assertThat(register.overdueReferrals(DAY.plusDays(15), Period.ofDays(7))
                        .map(Referral::made)
                        .map(FlagEvent::id))
                .containsExactly(id("r1"));
        assertThat(register.overdueReferrals(DAY.plusDays(16), Period.ofDays(7))
                        .map(Referral::made)
                        .map(FlagEvent::id))
                .containsExactly(id("r1"), id("r2"));
    }

    @Test
    void linked_records_are_read_as_one_from_both_sides_and_nothing_is_moved() {
        record(identified(1, "i"), ofOther(2, "i2"), new Restricted(header(3, "r2")));
        record(new Linked(on(4, "l"), OTHER));

        assertThat(register.flag(CARER).flag()).isEqualTo(register.flag(OTHER).flag());
        assertThat(register.flag(CARER).flag().isRestricted()).isTrue();
        assertThat(register.flag(OTHER).flag().spell().orElseThrow().identifications())
                .extracting(FlagEvent::id)
                .containsExactly(id("i"), id("i2"));
        assertThat(register.flag(CARER).flag().findings()).isEmpty();
        assertThat(register.history(CARER)).hasSize(2);
        assertThat(register.history(OTHER)).hasSize(3);
    }

    @Test
    void a_referral_of_linked_records_is_listed_once() {
        record(identified(1, "i"), given(1, "g"), referred(on(2, "r"), "breaks"), ofOther(2, "i2"));
        record(new Linked(on(4, "l"), OTHER));

        assertThat(register.unansweredReferrals(DAY.plusDays(8))).hasSize(1);
    }

    @Test
    void what_unlinks_one_side_unlinks_both_and_the_histories_are_what_they_were() {
        record(identified(1, "i"), ofOther(2, "i2"));
        record(new Linked(on(4, "l"), OTHER));
        record(new Unlinked(header(5, "u"), id("l")));

        assertThat(register.flag(CARER).flag().spell().orElseThrow().events()).containsExactly(identified(1, "i"));
        assertThat(register.flag(OTHER).flag().spell().orElseThrow().events()).containsExactly(ofOther(2, "i2"));
        assertThat(register.flag(CARER).flag().findings()).isEmpty();
        assertThat(register.flag(OTHER).flag().findings()).isEmpty();
    }

    @Test
    void a_link_to_a_record_of_which_nothing_is_known_is_refused() {
        record(identified(1, "i"));
        RecordResult result = register.record(RecordCommand.of(new Linked(on(4, "l"), OTHER)));

        assertThat(((RecordResult.Refused) result).findings())
                .containsExactly(new Finding(FlagFinding.FLAG_RECORD_UNKNOWN, "other"));
        assertThat(register.history(OTHER)).isEmpty();
    }

    @Test
    void a_link_sent_twice_is_one() {
        record(identified(1, "i"), ofOther(2, "i2"));
        record(new Linked(on(4, "l"), OTHER), new Linked(on(4, "l"), OTHER));

        assertThat(register.history(CARER)).hasSize(2);
        assertThat(register.history(OTHER)).hasSize(2);
    }

    private static FlagEvent ofOther(int day, String name) {
        return new Identified(header(day, name), IdentificationSource.PROFESSIONAL, Setting.SCHOOL, null);
    }

    private static EventHeader header(int day, String name) {
        return EventHeader.of(id(name), OTHER, at(day), RecordedBy.of(SCHOOL, "teacher"));
    }

    private static Referred referred(EventHeader header, String service) {
        UUID consent = id("g");
        return new Referred(header, service, "a break", consent, null, null);
    }

    private void record(FlagEvent... events) {
        for (FlagEvent event : events) {
            assertThat(register.record(RecordCommand.of(event)))
                    .as(event.toString())
                    .isInstanceOf(RecordResult.Recorded.class);
        }
    }
}
