package org.carerkit.outcomes.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Hospital;
import org.carerkit.outcomes.plan.Action.ActionStatus;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActionPlanCsvTest {

    private static final LocalDate TODAY = Hospital.TODAY;
    private static final String HEADER = "id,Action,Lead(s),Progress,Due,Status\r\n";
    private static final String PLAN = ActionPlanCsv.write(Hospital.evaluation().actions());

    @Test
    void the_plan_has_exactly_six_columns_and_a_row_for_each_action() {
        assertThat(PLAN)
                .isEqualTo(
                        "id,Action,Lead(s),Progress,Due,Status\r\n"
                                + "A1,\"Open the quiet room to carers in the evening, with the forum\","
                                + "Ward manager; Carers' forum,"
                                + "\"2026-06-03: Room found.\n2026-09-01: Rota agreed for four evenings.\","
                                + "2026-09-30,In progress\r\n"
                                + "A2,Put the carer awareness course into induction,Head of learning,,2027-01-31,Not started\r\n");
    }

    @Test
    void a_plan_that_nobody_changed_changes_nothing() {
        assertThat(read(PLAN).actions()).contains(Hospital.evaluation().actions());
        assertThat(read("\uFEFF" + PLAN).actions())
                .contains(Hospital.evaluation().actions());
        assertThat(read(PLAN.replace("\r\n", "\n").replace("found.\n", "found.\r\n"))
                        .actions())
                .contains(Hospital.evaluation().actions());
    }

    @Test
    void what_the_columns_show_is_updated_and_nothing_else() {
        String changed = PLAN.replace(
                "Head of learning,,2027-01-31,Not started",
                ""
                        + "Head of learning; Deputy,\"01/11/2026: First course held.\nTwelve came.\n2/11/2026: Second one.\","
                        + "31/03/2027,in progress");

        List<Action> actions = read(changed).actions().orElseThrow();

        assertThat(actions.get(0)).isEqualTo(Hospital.evaluation().actions().get(0));
        assertThat(actions.get(1))
                .isEqualTo(new Action(
                        "A2",
                        "L11",
                        "workforce",
                        "Put the carer awareness course into induction",
                        List.of("Head of learning", "Deputy"),
                        LocalDate.of(2027, 3, 31),
                        ActionStatus.IN_PROGRESS,
                        List.of(
                                new ProgressNote(LocalDate.of(2026, 11, 1), "First course held.\nTwelve came."),
                                new ProgressNote(LocalDate.of(2026, 11, 2), "Second one."))));
    }

    @Test
    void an_action_without_a_row_stays_and_rows_may_come_in_any_order() {
        String[] lines = PLAN.split("\r\n", -1);
        String onlyLast = lines[0] + "\r\n" + lines[2].replace("Not started", "Done") + "\r\n";

        List<Action> actions = read(onlyLast).actions().orElseThrow();

        assertThat(actions).extracting(Action::id).containsExactly("A1", "A2");
        assertThat(actions.get(1).status()).isEqualTo(ActionStatus.DONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A2,|A3,|CK-OUT-PLAN-ACTION-UNKNOWN line 4, column 1 (id)
            A2,|A1,|CK-OUT-PLAN-ACTION-TWICE line 4, column 1 (id)
            2027-01-31|31 January|CK-OUT-PLAN-DATE line 4, column 5 (Due)
            2027-01-31|30/02/2027|CK-OUT-PLAN-DATE line 4, column 5 (Due)
            Not started|Nearly|CK-OUT-PLAN-STATUS-UNKNOWN line 4, column 6 (Status)
            learning,,|learning,Going well,|CK-OUT-PLAN-PROGRESS-UNDATED line 4, column 4 (Progress)
            learning,,|learning,2027-11-03: Tomorrow,|CK-OUT-PROGRESS-IN-FUTURE line 4, column 4 (Progress)
            Not started|Not started,|CK-CSV-ROW-RAGGED line 4, column 7
            A2,|A2,"|CK-CSV-QUOTE-OPEN line 4, column 2
            """)
    void a_fault_has_its_line_and_column_and_nothing_is_changed(String good, String bad, String finding) {
        assertThat(PLAN).contains(good);
        ActionPlanCsv.Reading reading = read(PLAN.replace(good, bad));

        assertThat(reading.actions()).isEmpty();
        assertThat(told(reading)).containsExactly(finding);
    }

    @Test
    void all_faults_are_told_at_once() {
        String bad = PLAN.replace("2027-01-31", "soon")
                .replace("Not started", "Nearly")
                .replace("2026-09-30", "");

        assertThat(told(read(bad)))
                .containsExactly(
                        "CK-OUT-ACTION-WITHOUT-DUE line 2, column 5 (Due)",
                        "CK-OUT-PLAN-DATE line 4, column 5 (Due)",
                        "CK-OUT-PLAN-STATUS-UNKNOWN line 4, column 6 (Status)");
    }

    @Test
    void a_text_that_is_too_long_or_holds_a_control_character_is_found_in_its_column() {
        assertThat(told(read(PLAN.replace("Head of learning", "x".repeat(201)))))
                .containsExactly("CK-TEXT-TOO-LONG line 4, column 3 (Lead(s))");
        assertThat(told(read(PLAN.replace("Put the", "Put\u0007the"))))
                .containsExactly("CK-TEXT-CONTROL-CHARACTER line 4, column 2 (Action)");
    }

    @Test
    void too_much_is_refused_before_it_is_read_and_so_is_what_is_not_utf8() {
        String row = "A1," + "x".repeat(500_000) + ",,,,\r\n";
        assertThat(told(read(HEADER + row.repeat(9)))).endsWith("CK-CSV-TOO-LARGE line 10, column 1");
        assertThat(told(read(HEADER + "A1,,,,,\r\n".repeat(10_001)))).endsWith("CK-CSV-TOO-LARGE line 10002, column 1");
        assertThat(told(ActionPlanCsv.read(Hospital.evaluation().actions(), new byte[] {(byte) 0xC3, 'a'}, TODAY)))
                .containsExactly("CK-CSV-ENCODING line 1, column 1");
    }

    @Test
    void columns_stand_in_any_order_and_each_is_needed() {
        String turned = "Status,id,Action,Lead(s),Progress,Due\r\nDone,A2,Next,,,\r\n";
        ActionPlanCsv.Reading reading = read(turned);

        assertThat(told(reading)).doesNotContain("CK-CSV-COLUMN-MISSING");
        assertThat(reading.actions().orElseThrow().get(1).status()).isEqualTo(ActionStatus.DONE);
        assertThat(told(read(turned.replace("Lead(s)", "Leads"))))
                .containsExactly(
                        "CK-CSV-COLUMN-UNEXPECTED line 1, column 4",
                        "CK-CSV-COLUMN-MISSING line 1, column 7 (Lead(s))");
    }

    @Test
    void a_formula_is_written_as_text_and_read_back_as_it_was() {
        List<String> formulas = List.of("=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "＝1");
        for (String formula : formulas) {
            Evaluation evaluation = with(formula);
            String csv = ActionPlanCsv.write(evaluation.actions());

            for (String cell : csv.substring(csv.indexOf('\n') + 1).split("\",\"|,|\r\n|\"", -1)) {
                assertThat(cell).doesNotStartWith(formula.substring(0, 1));
            }
            assertThat(ActionPlanCsv.read(evaluation.actions(), bytes(csv), TODAY)
                            .actions())
                    .contains(evaluation.actions());
            String changed = csv.replace("In progress", "Done");
            assertThat(ActionPlanCsv.read(evaluation.actions(), bytes(changed), TODAY)
                            .actions()
                            .orElseThrow()
                            .get(0)
                            .action())
                    .isEqualTo(formula);
        }
    }

    private static Evaluation with(String text) {
        List<Action> actions = new ArrayList<>();
        actions.add(new Action(
                text.replace("\t", ""), null, null, text, List.of(text), TODAY, ActionStatus.IN_PROGRESS, List.of()));
        return Hospital.evaluation().withActions(actions);
    }

    private static ActionPlanCsv.Reading read(String csv) {
        return ActionPlanCsv.read(Hospital.evaluation().actions(), bytes(csv), TODAY);
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> told(ActionPlanCsv.Reading reading) {
        return reading.findings().all().stream()
                .map(finding -> (finding.code().id() + " " + finding.path()).strip())
                .toList();
    }
}
