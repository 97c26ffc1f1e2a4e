package org.carerkit.flag.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.confirmed;
import static org.carerkit.flag.event.Samples.ended;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.identified;
import static org.carerkit.flag.event.Samples.on;
import static org.carerkit.flag.event.Samples.withdrawn;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.code.Coded;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.person.AccessibleFormat;
import org.carerkit.flag.event.Acknowledged;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.Informed;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.ReferralAnswered;
import org.carerkit.flag.event.ReferralAnswered.ReferralAnswer;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.event.Unlinked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows recognition. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowUpTest {

    private static final CarerId OTHER = CarerId.of("11111111-3a6e-4b5e-9d51-4f0c6d0a1b2c");

    @Test
    void whoever_finds_the_carer_can_inform_and_refer_at_once() {
        Informed informed = new Informed(on(1, "told"), "breaks", List.of(AccessibleFormat.EASY_READ), "ur");
        Referred referred = referred(1, "ref", id("g"));
        CarerFlag flag = flag(referred, informed, given(1, "g"), identified(1, "i"));

        assertThat(flag.followUp().informed()).containsExactly(informed);
        assertThat(flag.followUp().referrals()).containsExactly(new Referral(referred, List.of()));
        assertThat(flag.findings()).isEmpty();
    }

    @Test
    void former_carers_are_informed_too_and_who_never_was_one_is_not() {
        Informed informed = new Informed(on(9, "told"), "bereavement", List.of(), null);

        assertThat(flag(identified(1, "i"), ended(2, "e", FlagEndReason.CARED_FOR_PERSON_DIED), informed)
                        .followUp()
                        .informed())
                .containsExactly(informed);
        assertThat(flag(identified(1, "i"), ended(2, "e", FlagEndReason.NOT_A_CARER), informed)
                        .findings())
                .containsExactly(at(FlagFinding.FLAG_CLOSED, "told"));
        assertThat(flag(informed).findings()).containsExactly(at(FlagFinding.FLAG_NOT_IDENTIFIED, "told"));
    }

    @Test
    void a_referral_rests_on_consent_or_another_basis() {
        LawfulBasis basis = new LawfulBasis(
                new Coded("lawful-basis", "2026", "public-task"), Purpose.CARER_SUPPORT, DAY, null, null);
        Referred onBasis = new Referred(on(2, "r1"), "carers-centre", "a break", null, basis, null);
        CarerFlag flag = flag(
                identified(1, "i"),
                onBasis,
                referred(2, "r2", null),
                referred(2, "r3", id("i")),
                referred(2, "r4", id("nobody knows")));

        assertThat(flag.followUp().referrals()).extracting(Referral::made).containsExactly(onBasis);
        assertThat(flag.findings())
                .containsExactlyInAnyOrder(
                        at(FlagFinding.FLAG_REFERRAL_WITHOUT_BASIS, "r2"),
                        at(FlagFinding.FLAG_REFERRAL_WITHOUT_BASIS, "r3"),
                        at(FlagFinding.FLAG_NAMED_EVENT_MISSING, "r4"));
    }

    @Test
    void consent_that_was_taken_back_before_carries_no_referral_and_later_it_leaves_the_one_that_was_made() {
        assertThat(flag(identified(1, "i"), given(2, "g"), withdrawn(3, "w"), referred(4, "r", id("g")))
                        .findings())
                .containsExactly(at(FlagFinding.FLAG_REFERRAL_WITHOUT_BASIS, "r"));
        assertThat(flag(identified(1, "i"), given(2, "g"), referred(3, "r", id("g")), withdrawn(4, "w"))
                        .followUp()
                        .referrals())
                .hasSize(1);
        assertThat(flag(
                                identified(1, "i"),
                                given(2, "g"),
                                withdrawn(3, "w"),
                                given(4, "g2", id("w")),
                                referred(5, "r", id("g2")))
                        .findings())
                .isEmpty();
    }

    @Test
    void the_last_answer_counts_and_after_one_that_closes_none_does() {
        ReferralAnswered waiting = answered(3, "a1", "r", ReferralAnswer.WAITING);
        ReferralAnswered accepted = answered(5, "a2", "r", ReferralAnswer.ACCEPTED);
        ReferralAnswered completed = answered(9, "a3", "r", ReferralAnswer.COMPLETED);
        ReferralAnswered late = answered(10, "a4", "r", ReferralAnswer.WAITING);

        Referral open = referral(flag(identified(1, "i"), given(1, "g"), referred(2, "r", id("g")), accepted, waiting));
        CarerFlag flag =
                flag(late, identified(1, "i"), given(1, "g"), completed, referred(2, "r", id("g")), accepted, waiting);

        assertThat(open.isOpen()).isTrue();
        assertThat(open.answer()).contains(ReferralAnswer.ACCEPTED);
        assertThat(referral(flag).isOpen()).isFalse();
        assertThat(referral(flag).answers()).containsExactly(waiting, accepted, completed);
        assertThat(flag.findings()).containsExactly(at(FlagFinding.FLAG_REFERRAL_CLOSED, "a4"));
    }

    @ParameterizedTest
    @EnumSource(ReferralAnswer.class)
    void an_answer_closes_or_leaves_open(ReferralAnswer answer) {
        Referral referral = referral(
                flag(identified(1, "i"), given(1, "g"), referred(2, "r", id("g")), answered(2, "a", "r", answer)));

        assertThat(referral.isOpen()).isEqualTo(answer == ReferralAnswer.WAITING || answer == ReferralAnswer.ACCEPTED);
        assertThat(referral.isUnansweredOn(DAY.plusDays(1))).isFalse();
    }

    @Test
    void an_answer_by_a_slow_clock_still_answers() {
        CarerFlag flag = flag(
                identified(1, "i"),
                given(1, "g"),
                referred(5, "r", id("g")),
                answered(4, "a", "r", ReferralAnswer.DECLINED));

        assertThat(referral(flag).isOpen()).isFalse();
        assertThat(flag.findings()).isEmpty();
    }

    @Test
    void an_answer_to_something_else_has_no_effect() {
        CarerFlag flag = flag(
                identified(1, "i"),
                answered(2, "a1", "i", ReferralAnswer.ACCEPTED),
                answered(2, "a2", "x", ReferralAnswer.ACCEPTED));

        assertThat(flag.findings())
                .containsExactlyInAnyOrder(
                        at(FlagFinding.FLAG_NAMED_EVENT_WRONG, "a1"), at(FlagFinding.FLAG_NAMED_EVENT_MISSING, "a2"));
    }

    @Test
    void a_referral_is_unanswered_from_its_day_to_the_day_before_the_answer() {
        Referral referral = referral(flag(
                identified(1, "i"),
                given(1, "g"),
                referred(2, "r", id("g")),
                answered(31, "a", "r", ReferralAnswer.WAITING)));
        Period month = Period.ofDays(28);

        assertThat(referral.isUnansweredOn(DAY)).isFalse();
        assertThat(referral.isUnansweredOn(DAY.plusDays(1))).isTrue();
        assertThat(referral.isUnansweredOn(DAY.plusDays(29))).isTrue();
        assertThat(referral.isUnansweredOn(DAY.plusDays(30))).isFalse();
        assertThat(referral.isOverdueOn(DAY.plusDays(29), month)).isFalse();
        assertThat(referral.isOverdueOn(DAY.plusDays(29), Period.ofDays(27))).isTrue();
        assertThat(referral.isOverdueOn(DAY.plusDays(30), Period.ofDays(27))).isFalse();
    }

    @Test
    void the_day_that_the_referral_names_comes_before_the_lists_patience() {
        LocalDate by = DAY.plusDays(3);
        Referral referral =
                new Referral(new Referred(on(2, "r"), "carers-centre", "a break", id("g"), null, by), List.of());

        assertThat(referral.isOverdueOn(by, Period.ofYears(1))).isFalse();
        assertThat(referral.isOverdueOn(by.plusDays(1), Period.ofYears(1))).isTrue();
    }

    @Test
    void a_notice_is_acknowledged_by_its_id() {
        Disclosed disclosed = new Disclosed(
                on(3, "n"), Samples.GP, Purpose.DIRECT_CARE, id("g"), null, List.of(FlagField.STATE), "edition");
        Acknowledged arrived = new Acknowledged(on(4, "ack"), id("n"));
        CarerFlag flag = flag(identified(1, "i"), disclosed, arrived, new Acknowledged(on(4, "wrong"), id("i")));

        assertThat(flag.followUp().acknowledged()).containsExactly(arrived);
        assertThat(flag.findings()).containsExactly(at(FlagFinding.FLAG_NAMED_EVENT_WRONG, "wrong"));
    }

    @Test
    void a_link_holds_until_an_event_names_it() {
        Linked link = new Linked(on(2, "l"), OTHER);

        assertThat(flag(identified(1, "i"), link).links()).containsExactly(link);
        assertThat(flag(identified(1, "i"), link, new Unlinked(on(1, "u"), id("l")))
                        .links())
                .isEmpty();
        CarerFlag kept = flag(identified(1, "i"), link, new Unlinked(on(3, "u"), id("i")), confirmed(4, "c"));
        assertThat(kept.links()).containsExactly(link);
        assertThat(kept.findings()).containsExactly(at(FlagFinding.FLAG_NAMED_EVENT_WRONG, "u"));
        assertThat(flag(new Linked(on(2, "self"), CARER)).findings())
                .containsExactly(at(FlagFinding.FLAG_LINKED_TO_ITSELF, "self"));
    }

    private static CarerFlag flag(FlagEvent... events) {
        return CarerFlag.of(List.of(events));
    }

    private static Referral referral(CarerFlag flag) {
        assertThat(flag.followUp().referrals()).hasSize(1);
        return flag.followUp().referrals().get(0);
    }

    private static Referred referred(int day, String name, UUID consent) {
        return new Referred(on(day, name), "carers-centre", "a break", consent, null, null);
    }

    private static ReferralAnswered answered(int day, String name, String referral, ReferralAnswer answer) {
        return new ReferralAnswered(on(day, name), id(referral), answer, null);
    }

    private static Finding at(FlagFinding code, String name) {
        return new Finding(code, "events[" + id(name) + "]");
    }
}
