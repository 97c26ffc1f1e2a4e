package org.carerkit.outcomes.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.outcomes.plan.Action.ActionStatus.DONE;
import static org.carerkit.outcomes.plan.Action.ActionStatus.IN_PROGRESS;
import static org.carerkit.outcomes.strategy.Plans.TODAY;
import static org.carerkit.outcomes.strategy.Plans.action;
import static org.carerkit.outcomes.strategy.Plans.note;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.plan.Action;
import org.carerkit.outcomes.plan.ActionPlan;
import org.carerkit.outcomes.plan.ActionPlanCsv;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.plan.PlannedAction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StrategyPlanTableTest {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 31);
    private static final PlannedAction SHOWN = new PlannedAction(
            "T1-A1",
            action("a", "T1-A1", DUE, IN_PROGRESS, List.of("MBC", "RCBC"), note(2026, 7, 1))
                    .action(),
            List.of(new Evidence("Leaflet", "shelf", LocalDate.of(2026, 7, 1), null)));
    private static final PlannedAction OTHER = action("b", "T1-A2", null, DONE, List.of());
    private static final ActionPlan PLAN = Plans.plan(SHOWN, OTHER);

    @Test
    void the_table_has_the_columns_of_the_plan() {
        assertThat(ActionPlanCsv.write(PLAN.table())).isEqualTo("""
                id,Action,Lead(s),Progress,Due,Status\r
                a,What a does,MBC; RCBC,2026-07-01: Gone on.,2027-03-31,In progress\r
                b,What b does,,,,Done\r
                """);
    }

    @Test
    void a_table_that_nobody_changed_changes_nothing() {
        ActionPlan southTees = Plans.southTees();

        assertThat(changed(southTees, ActionPlanCsv.write(southTees.table()))).contains(southTees);
    }

    @Test
    void a_row_changes_its_own_columns_and_nothing_else() {
        ActionPlan changed = changed(PLAN, """
                        id,Action,Lead(s),Progress,Due,Status
                        a,What a does,RCBC,2026-07-01: Gone on.,2027-06-30,Done
                        """).orElseThrow();

        PlannedAction first = changed.actions().get(0);
        Action action = first.action();
        assertThat(action.leads()).containsExactly("RCBC");
        assertThat(action.due()).isEqualTo("2027-06-30");
        assertThat(action.status()).isEqualTo(DONE);
        assertThat(first.item()).isEqualTo("T1-A1");
        assertThat(first.evidence()).isEqualTo(SHOWN.evidence());
        assertThat(changed.actions().get(1)).isEqualTo(OTHER);
        assertThat(changed.strategy()).isEqualTo(PLAN.strategy());
    }

    @Test
    void an_error_in_one_row_and_nothing_is_changed() {
        ActionPlanCsv.Reading reading = read(PLAN, """
                id,Action,Lead(s),Progress,Due,Status
                a,Other,RCBC,,2027-06-30,Done
                zz,What,RCBC,,2027-06-30,Done
                """);

        assertThat(reading.actions()).isEmpty();
        assertThat(reading.findings().all())
                .extracting(finding -> finding.code().id())
                .contains("CK-OUT-PLAN-ACTION-UNKNOWN");
        assertThat(reading.toString()).doesNotContain("zz").doesNotContain("RCBC");
    }

    private static Optional<ActionPlan> changed(ActionPlan plan, String csv) {
        return read(plan, csv).actions().map(plan::withTable);
    }

    private static ActionPlanCsv.Reading read(ActionPlan plan, String csv) {
        return ActionPlanCsv.read(plan.table(), csv.getBytes(StandardCharsets.UTF_8), TODAY);
    }
}
