package org.carerkit.outcomes.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.outcomes.plan.Action.ActionStatus.DONE;
import static org.carerkit.outcomes.plan.Action.ActionStatus.IN_PROGRESS;
import static org.carerkit.outcomes.plan.Action.ActionStatus.NOT_STARTED;
import static org.carerkit.outcomes.plan.Action.ActionStatus.STOPPED;
import static org.carerkit.outcomes.strategy.Plans.TODAY;
import static org.carerkit.outcomes.strategy.Plans.action;
import static org.carerkit.outcomes.strategy.Plans.note;
import static org.carerkit.outcomes.strategy.Plans.plan;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.outcomes.plan.ActionPlan;
import org.carerkit.outcomes.plan.ActionPlanJson;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.plan.PlannedAction;
import org.carerkit.outcomes.plan.Quarter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActionPlanTest {

    private static final LocalDate FAR = LocalDate.of(2027, 3, 31);
    private static final List<String> LEAD = List.of("MBC");

    @Test
    void an_action_is_late_from_the_day_after_it_was_due_and_never_when_it_is_done_or_stopped() {
        ActionPlan plan = plan(
                action("today", "T1-A1", TODAY, IN_PROGRESS, LEAD),
                action("yesterday", "T1-A1", TODAY.minusDays(1), NOT_STARTED, LEAD),
                action("done", "T1-A1", TODAY.minusDays(1), DONE, LEAD),
                action("stopped", "T1-A1", TODAY.minusDays(1), STOPPED, LEAD));

        assertThat(plan.late(TODAY)).extracting(PlannedAction::id).containsExactly("yesterday");
    }

    @Test
    void an_open_action_without_a_lead_is_listed() {
        ActionPlan plan = plan(
                action("led", "T1-A1", FAR, IN_PROGRESS, LEAD),
                action("several", "T1-A1", FAR, IN_PROGRESS, List.of("MBC", "RCBC")),
                action("alone", "T1-A1", FAR, IN_PROGRESS, List.of()),
                action("over", "T1-A1", FAR, DONE, List.of()));

        assertThat(plan.withoutLead()).extracting(PlannedAction::id).containsExactly("alone");
    }

    /** On 24 November 2026 the two quarters before this one began on 1 April. */
    @ParameterizedTest
    @CsvSource({"2026-03-31, true", "2026-04-01, false", "2026-11-24, false"})
    void an_action_is_untouched_when_nobody_wrote_of_it_for_two_whole_quarters(LocalDate note, boolean untouched) {
        ActionPlan plan = plan(action(
                "a",
                "T1-A1",
                FAR,
                IN_PROGRESS,
                LEAD,
                note(note.getYear(), note.getMonthValue(), note.getDayOfMonth())));

        assertThat(plan.untouched(TODAY)).hasSize(untouched ? 1 : 0);
    }

    @Test
    void an_action_without_any_note_is_untouched_only_in_a_plan_old_enough() {
        PlannedAction silent = action("a", "T1-A1", FAR, NOT_STARTED, LEAD);
        StrategyKey key = Plans.SOUTH_TEES.key();

        assertThat(ActionPlan.of(key.toString(), LocalDate.of(2026, 3, 31), List.of(silent))
                        .untouched(TODAY))
                .hasSize(1);
        assertThat(ActionPlan.of(key.toString(), LocalDate.of(2026, 4, 1), List.of(silent))
                        .untouched(TODAY))
                .isEmpty();
        assertThat(plan(action("b", "T1-A1", FAR, DONE, LEAD)).untouched(TODAY)).isEmpty();
    }

    @Test
    void notes_are_told_by_quarter() {
        PlannedAction action =
                action("a", "T1-A1", FAR, IN_PROGRESS, LEAD, note(2026, 6, 30), note(2026, 7, 1), note(2026, 9, 30));

        assertThat(action.notes(new Quarter(2026, 2))).hasSize(1);
        assertThat(action.notes(new Quarter(2026, 3))).hasSize(2);
        assertThat(action.notes(new Quarter(2026, 4))).isEmpty();
    }

    @Test
    void a_quarter_begins_and_ends_where_it_says() {
        assertThat(new Quarter(2026, 4).from()).isEqualTo("2026-10-01");
        assertThat(new Quarter(2026, 4).to()).isEqualTo("2027-01-01");
        assertThat(new Quarter(2026, 1).plus(-1)).isEqualTo(new Quarter(2025, 4));
        assertThat(new Quarter(2026, 3)).hasToString("July to September 2026");
        assertThat(Quarter.of(LocalDate.of(2026, 3, 31))).isEqualTo(new Quarter(2026, 1));
    }

    @Test
    void everything_to_see_to_is_found_with_its_place() {
        ActionPlan plan = plan(
                action("a", "T1-A1", TODAY.minusDays(1), IN_PROGRESS, List.of(), note(2026, 10, 1)),
                action("a", "T9-A1", null, IN_PROGRESS, LEAD));

        assertThat(Plans.SOUTH_TEES.check(plan, TODAY).all())
                .extracting(finding -> finding.code().id() + " at " + finding.path())
                .containsExactlyInAnyOrder(
                        "CK-OUT-ACTION-WITHOUT-LEAD at actions[0].action.leads",
                        "CK-OUT-ACTION-LATE at actions[0]",
                        "CK-OUT-ACTION-DUPLICATE at actions[1].action.id",
                        "CK-OUT-STRATEGY-ITEM-UNKNOWN at actions[1].item",
                        "CK-OUT-ACTION-WITHOUT-DUE at actions[1].action.due",
                        "CK-OUT-ACTION-UNTOUCHED at actions[1]");
    }

    @Test
    void a_plan_of_another_strategy_is_told() {
        assertThat(StandardStrategy.HARTLEPOOL.load().check(plan(), TODAY).all())
                .extracting(finding -> finding.code().id() + " at " + finding.path())
                .containsExactly("CK-OUT-STRATEGY-OTHER at strategy");
    }

    @Test
    void what_is_written_as_json_and_read_again_is_equal() {
        PlannedAction shown = new PlannedAction(
                "T1-A1",
                action("a", "T1-A1", FAR, IN_PROGRESS, List.of("MBC", "RCBC"), note(2026, 7, 1))
                        .action(),
                List.of(new Evidence("Leaflet", "shelf", LocalDate.of(2026, 7, 1), null)));
        ActionPlan plan = plan(shown);

        byte[] json = ActionPlanJson.write(plan);

        assertThat(ActionPlanJson.read(json, TODAY).record()).contains(plan);
        assertThat(new String(json, java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("{\"format\":\"carerkit.action-plan/1\",\"strategy\":\"south-tees/2025-26\"");
    }

    @Test
    void nothing_of_a_plan_is_printed() {
        assertThat(plan(action("a", "T1-A1", FAR, IN_PROGRESS, LEAD)) + " "
                        + action("a", "T1-A1", FAR, IN_PROGRESS, LEAD))
                .isEqualTo("ActionPlan[…] PlannedAction[…]");
    }

    @Test
    void south_tees_plan_has_no_finding_but_its_late_action() {
        assertThat(Plans.SOUTH_TEES.check(Plans.southTees(), TODAY).all())
                .extracting(finding -> finding.code().id() + " at " + finding.path())
                .containsExactly("CK-OUT-ACTION-LATE at actions[1]");
    }
}
