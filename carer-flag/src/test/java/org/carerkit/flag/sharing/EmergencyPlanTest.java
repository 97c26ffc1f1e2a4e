package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.core.person.Answer.NO;
import static org.carerkit.core.person.Answer.YES;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.NHS_NUMBER;
import static org.carerkit.flag.event.Samples.PRACTICE;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.on;
import static org.carerkit.flag.event.Samples.withdrawn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerBuilder;
import org.carerkit.core.caring.Agreement;
import org.carerkit.core.caring.ContingencyPlan;
import org.carerkit.core.caring.StandIn;
import org.carerkit.core.code.Coded;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentOverride;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.person.Answer;
import org.carerkit.core.person.PersonName;
import org.carerkit.core.person.Phone;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;
import org.carerkit.flag.state.CarerFlag;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plan for emergencies names others: it leaves with the agreement of everybody in it, or not at all. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmergencyPlanTest extends SharingFixture {

    private static final List<String> OF_THE_PLAN = List.of("Stella", "07700900456", "07700900789", "spare key");

    /** A notice, and what the history says was told. */
    private record Told(FlagNotice notice, List<FlagField> fields) {
        boolean plan() {
            return fields.contains(FlagField.CONTINGENCY_PLAN);
        }
    }

    private static Agreement said(Answer answer) {
        return answer == null ? null : new Agreement(answer, DAY);
    }

    private static StandIn standIn(String name, Agreement agreement) {
        return new StandIn(
                name == null ? null : new PersonName(name, "Fictional", null),
                new Phone("07700900456", null),
                "neighbour",
                agreement);
    }

    private static ContingencyPlan plan(Agreement carer, Agreement caredForPerson, StandIn... standIns) {
        return new ContingencyPlan(
                List.of(standIns),
                null,
                List.of(new Phone("07700900789", null)),
                "The spare key",
                carer,
                caredForPerson,
                DAY);
    }

    private static ContingencyPlan plan(Answer carer, Answer caredForPerson, Answer standIn) {
        return plan(said(carer), said(caredForPerson), standIn("Stella", said(standIn)));
    }

    private static Carer carer(ContingencyPlan plan) {
        CarerBuilder carer = Carer.builder(NHS_NUMBER).person("Testina", "Fictional", LocalDate.of(1970, 1, 31));
        return (plan == null ? carer : carer.contingencyPlan(plan)).build();
    }

    private static FlagEvent identified(ContingencyPlan plan) {
        return new Identified(on(1, "i"), IdentificationSource.SELF, Setting.HOSPITAL, carer(plan));
    }

    private static FlagEvent changed(int day, String name, ContingencyPlan plan) {
        return new RolesChanged(on(day, name), carer(plan));
    }

    private static FlagEvent agrees() {
        return new ConsentRecorded(
                on(2, "g"), Consent.given(DAY, List.of(Purpose.CONTINGENCY), List.of(ADULT_COUNCIL)));
    }

    private static Told told(ContingencyPlan plan) {
        return told(register(), identified(plan), agrees());
    }

    private static Told told(CarerFlagRegister register, FlagEvent... events) {
        recordIn(register, events);
        return told(register, ShareRequest.withConsent(on(9, "s"), ADULT_COUNCIL, Purpose.CONTINGENCY));
    }

    private static Told told(CarerFlagRegister register, ShareRequest request) {
        Disclosed disclosed = ((ShareResult.Shared) register.share(request)).decision();
        FlagNotice notice = sentBy(register).stream()
                .filter(sent -> sent.id().equals(disclosed.id()))
                .findFirst()
                .orElseThrow();
        return new Told(notice, disclosed.fields());
    }

    private static void keepsThePlanBack(Told told) {
        assertThat(told.plan()).isFalse();
        assertThat(textOf(told.notice())).contains("Testina").doesNotContain(OF_THE_PLAN);
    }

    @Test
    void a_plan_leaves_when_all_three_said_yes_and_else_the_notice_is_that_of_somebody_without_a_plan() {
        Told without = told((ContingencyPlan) null);
        List<Answer> answers = Arrays.asList(YES, NO, null);
        List<String> leaving = new ArrayList<>();
        for (Answer carer : answers) {
            for (Answer caredForPerson : answers) {
                for (Answer standIn : answers) {
                    Told told = told(plan(carer, caredForPerson, standIn));
                    if (!told.equals(without)) {
                        leaving.add(carer + " " + caredForPerson + " " + standIn);
                    }
                }
            }
        }

        assertThat(leaving).containsExactly("YES YES YES");
        Told agreed = told(plan(YES, YES, YES));
        assertThat(agreed.plan()).isTrue();
        assertThat(textOf(agreed.notice())).contains(OF_THE_PLAN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"YES"})
    void every_answer_but_yes_is_a_no(Answer answer) {
        keepsThePlanBack(told(plan(answer, YES, YES)));
        keepsThePlanBack(told(plan(YES, answer, YES)));
        keepsThePlanBack(told(plan(YES, YES, answer)));
    }

    @Test
    void one_of_two_stand_ins_who_said_no_keeps_the_whole_plan_back() {
        StandIn agrees = standIn("Stella", said(YES));
        StandIn refuses = standIn("Stan", said(NO));

        keepsThePlanBack(told(plan(said(YES), said(YES), agrees, refuses)));
        keepsThePlanBack(told(plan(said(YES), said(YES), refuses, agrees)));
        assertThat(told(plan(said(YES), said(YES), agrees, agrees)).plan()).isTrue();
    }

    @Test
    void a_stand_in_whom_nobody_named_has_agreed_to_nothing() {
        StandIn unnamed = standIn(null, said(YES));
        StandIn nameless =
                new StandIn(new PersonName(null, " ", null), new Phone("07700900456", null), null, said(YES));

        for (StandIn standIn : List.of(unnamed, nameless)) {
            CarerFlag flag = CarerFlag.of(List.of(identified(plan(said(YES), said(YES), standIn)), agrees()));
            EventSink.Decided decided = ShareDecisions.decide(
                    SharingPolicy.standard(),
                    ShareRequest.withConsent(on(9, "s"), ADULT_COUNCIL, Purpose.CONTINGENCY),
                    flag);

            keepsThePlanBack(new Told(decided.notice().orElseThrow(), ((Disclosed) decided.event()).fields()));
        }
    }

    @Test
    void whoever_takes_an_agreement_back_takes_the_plan_back() {
        for (ContingencyPlan taken : List.of(plan(NO, YES, YES), plan(YES, NO, YES), plan(YES, YES, NO))) {
            FlagEvent[] events = {identified(plan(YES, YES, YES)), agrees(), changed(5, "r", taken)};

            keepsThePlanBack(told(register(), events));
        }
    }

    @Test
    void a_carer_who_withdrew_keeps_the_plan_back_though_somebody_is_to_be_protected() {
        record(identified(plan(YES, YES, YES)), agrees());
        LawfulBasis basis = new LawfulBasis(
                new Coded("lawful-basis", "2026", "safeguarding-adult"),
                Purpose.CONTINGENCY,
                DAY,
                DAY.plusDays(200), // it still holds on the day on which the notice is sent
                new ConsentOverride("At risk", "designated safeguarding lead"));
        assertThat(told(register, request(4, "s1", ADULT_COUNCIL, Purpose.CONTINGENCY, basis))
                        .plan())
                .isTrue();

        record(withdrawn(5, "w"));

        keepsThePlanBack(told(register, request(6, "s2", ADULT_COUNCIL, Purpose.CONTINGENCY, basis)));
    }

    @Test
    void a_partner_does_not_turn_a_no_that_was_said_here_into_a_yes() {
        record(identified(plan(YES, YES, YES)), agrees(), changed(4, "no", plan(YES, YES, NO)));
        RolesChanged theirs = new RolesChanged(
                new EventHeader(id("p"), CARER, at(6), RecordedBy.of(PRACTICE, "nurse"), id("theirs")),
                carer(plan(YES, YES, YES)));
        register.accept(List.of(theirs));

        keepsThePlanBack(told(register, ShareRequest.withConsent(on(9, "s1"), ADULT_COUNCIL, Purpose.CONTINGENCY)));

        record(changed(10, "yes", plan(YES, YES, YES)));

        assertThat(told(register, ShareRequest.withConsent(on(11, "s2"), ADULT_COUNCIL, Purpose.CONTINGENCY))
                        .plan())
                .isTrue();
    }

    @Test
    void a_partner_does_not_say_yes_for_somebody_whom_nobody_asked_here() {
        record(identified(plan(YES, YES, null)), agrees());
        RolesChanged theirs = new RolesChanged(
                new EventHeader(id("p"), CARER, at(6), RecordedBy.of(PRACTICE, "nurse"), id("theirs")),
                carer(plan(YES, YES, YES)));
        register.accept(List.of(theirs));

        keepsThePlanBack(told(register, ShareRequest.withConsent(on(9, "s"), ADULT_COUNCIL, Purpose.CONTINGENCY)));
    }

    @Test
    void who_agreed_for_somebody_else_is_told_by_capacity_alone() {
        Agreement byAttorney = new Agreement(
                YES, DAY, new DecisionMaker(Capacity.ATTORNEY, "Atticus Fictional", "power of attorney 4711"));

        Told told = told(plan(said(YES), byAttorney, standIn("Stella", said(YES))));

        assertThat(told.plan()).isTrue();
        assertThat(textOf(told.notice())).contains("\"attorney\"").doesNotContain("Atticus", "4711");
    }

    @Test
    void the_receiver_records_that_it_was_told_of_a_plan_whatever_agreements_the_sender_sent() {
        EventHeader header = new EventHeader(id("n"), CARER, at(1), RecordedBy.withheld(), id("theirs"));
        FlagNotice notice = new FlagNotice(
                FlagNoticeFormat.FLAG_NOTICE_1,
                id("notice"),
                ADULT_COUNCIL,
                Purpose.CONTINGENCY,
                "another-policy",
                List.of(new Identified(header, IdentificationSource.SELF, null, carer(plan(YES, NO, null)))));

        assertThat(NoticeFields.of(notice)).contains(FlagField.CONTINGENCY_PLAN);
    }

    @Test
    void the_page_of_what_was_shared_tells_of_a_plan_that_left_and_of_no_other() {
        for (Answer answer : List.of(YES, NO)) {
            CarerFlagRegister register = register();
            told(register, identified(plan(YES, answer, YES)), agrees());
            String page = SharedPage.html(SharedAboutMe.whole(register.history(CARER)), DAY);

            assertThat(page.contains("your plan for emergencies")).isEqualTo(answer == YES);
            assertThat(SharedPage.html(SharedAboutMe.toPrint(register.history(CARER)), DAY))
                    .doesNotContain("your plan for emergencies");
        }
    }

    @Test
    void a_no_in_a_linked_record_keeps_the_plan_out_of_a_history_that_is_handed_on() {
        record(identified(plan(YES, YES, YES)));
        List<FlagEvent> history = register.history(CARER);
        assertThat(PlanRedaction.of(history, () -> register.flag(CARER).flag(), DAY))
                .isEqualTo(history);
        CarerId other = CarerId.of("5d1f6a52-8f0a-4c1e-b8a4-2f4f0f6a9e01");
        record(
                new Identified(on(3, "i2").about(other), IdentificationSource.SELF, Setting.HOSPITAL, carer(null)),
                new RolesChanged(on(4, "r2").about(other), carer(plan(YES, YES, NO))),
                new Linked(on(5, "l"), other));

        assertThat(PlanRedaction.of(history, () -> register.flag(CARER).flag(), DAY))
                .containsExactly(identified(null));
    }

    private static Optional<ContingencyPlan> kept(CarerFlagRegister register) {
        return Optional.ofNullable(register.flag(CARER).flag().carer()).map(Carer::contingencyPlan);
    }

    @Test
    void a_plan_that_may_not_leave_is_kept_here_all_the_same() {
        record(identified(plan(YES, NO, null)));

        assertThat(kept(register)).contains(plan(YES, NO, null));
    }
}
