package org.carerkit.core.caring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.core.person.Answer.NO;
import static org.carerkit.core.person.Answer.YES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.person.Answer;
import org.carerkit.core.person.PersonName;
import org.carerkit.core.person.Phone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContingencyPlanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final PersonName STELLA = new PersonName("Stella", "Fictional", null);

    private static Agreement said(Answer answer) {
        return answer == null ? null : new Agreement(answer, DAY);
    }

    private static StandIn standIn(PersonName name, Agreement agreement) {
        return new StandIn(name, new Phone("07700900456", null), "neighbour", agreement);
    }

    private static ContingencyPlan plan(Agreement carer, Agreement caredForPerson, StandIn... standIns) {
        return new ContingencyPlan(
                List.of(standIns),
                TimeAlone.UP_TO_ONE_HOUR,
                List.of(new Phone("07700900789", null)),
                "The spare key",
                carer,
                caredForPerson,
                DAY);
    }

    @Test
    void of_27_answers_only_three_times_yes_lets_a_plan_leave_and_then_all_of_it() {
        List<Answer> answers = Arrays.asList(YES, NO, null);
        List<ContingencyPlan> leaving = new ArrayList<>();
        for (Answer carer : answers) {
            for (Answer caredForPerson : answers) {
                for (Answer standIn : answers) {
                    plan(said(carer), said(caredForPerson), standIn(STELLA, said(standIn)))
                            .toShare()
                            .ifPresent(leaving::add);
                }
            }
        }

        assertThat(leaving).containsExactly(plan(said(YES), said(YES), standIn(STELLA, said(YES))));
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void only_yes_lets_a_plan_leave(Answer answer) {
        assertThat(plan(said(answer), said(YES), standIn(STELLA, said(YES)))
                        .toShare()
                        .isPresent())
                .isEqualTo(answer == YES);
        assertThat(plan(said(YES), said(answer), standIn(STELLA, said(YES)))
                        .toShare()
                        .isPresent())
                .isEqualTo(answer == YES);
        assertThat(plan(said(YES), said(YES), standIn(STELLA, said(answer)))
                        .toShare()
                        .isPresent())
                .isEqualTo(answer == YES);
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void whoever_says_no_or_will_not_say_refuses(Answer answer) {
        boolean refuses = answer == NO || answer == Answer.DECLINED;

        assertThat(plan(said(answer), null).anybodyRefused()).isEqualTo(refuses);
        assertThat(plan(null, said(answer)).anybodyRefused()).isEqualTo(refuses);
        assertThat(plan(null, null, standIn(STELLA, said(YES)), standIn(STELLA, said(answer)))
                        .anybodyRefused())
                .isEqualTo(refuses);
        assertThat(plan(null, null, standIn(STELLA, null)).anybodyRefused()).isFalse();
    }

    @Test
    void every_stand_in_has_to_agree() {
        StandIn agrees = standIn(STELLA, said(YES));
        StandIn refuses = standIn(STELLA, said(NO));

        assertThat(plan(said(YES), said(YES), agrees, refuses).toShare()).isEmpty();
        assertThat(plan(said(YES), said(YES), refuses, agrees).toShare()).isEmpty();
        assertThat(plan(said(YES), said(YES), agrees, agrees).toShare()).isPresent();
        assertThat(plan(said(YES), said(YES)).toShare()).isPresent();
    }

    @Test
    void the_yes_of_somebody_without_a_name_counts_for_nothing() {
        for (PersonName nobody : Arrays.asList(null, new PersonName(null, null, null), new PersonName("", " ", null))) {
            assertThat(plan(said(YES), said(YES), standIn(nobody, said(YES))).toShare())
                    .isEmpty();
        }
        assertThat(plan(said(YES), said(YES), standIn(new PersonName(null, null, "Stel"), said(YES)))
                        .toShare())
                .isPresent();
    }

    @Test
    void who_decided_for_somebody_else_leaves_by_capacity_alone() {
        Agreement given = new Agreement(YES, DAY, new DecisionMaker(Capacity.ATTORNEY, "Atticus", "4711"));
        Agreement told = new Agreement(YES, DAY, new DecisionMaker(Capacity.ATTORNEY, null, null));

        assertThat(plan(given, given, standIn(STELLA, given)).toShare())
                .contains(plan(told, told, standIn(STELLA, told)));
        assertThat(caredFor(given).toShare()).contains(caredFor(told));
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void a_cared_for_person_leaves_when_they_agreed(Answer answer) {
        assertThat(caredFor(said(answer)).toShare().isPresent()).isEqualTo(answer == YES);
        assertThat(caredFor(null).toShare()).isEmpty();
    }

    private static CaredForPerson caredFor(Agreement agreement) {
        return new CaredForPerson(List.of(), STELLA, DAY, null, false, agreement);
    }
}
