package org.carerkit.outcomes.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.carerkit.outcomes.plan.Action.ActionStatus;

/** A plan that goes out and comes back is the same, whatever its texts hold. */
class ActionPlanLawTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void writing_and_reading_gives_equal_actions(@ForAll("plans") List<Action> actions) {
        byte[] csv = ActionPlanCsv.write(actions).getBytes(StandardCharsets.UTF_8);

        ActionPlanCsv.Reading reading = ActionPlanCsv.read(actions, csv, TODAY);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.actions()).contains(actions);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_new_status_in_the_file_changes_the_status_and_nothing_else(@ForAll("plans") List<Action> actions) {
        List<Action> done = new ArrayList<>();
        for (Action action : actions) {
            done.add(new Action(
                    action.id(),
                    action.criterion(),
                    action.scope(),
                    action.action(),
                    action.leads(),
                    action.due(),
                    ActionStatus.STOPPED,
                    action.progress()));
        }
        byte[] csv = ActionPlanCsv.write(done).getBytes(StandardCharsets.UTF_8);

        ActionPlanCsv.Reading reading = ActionPlanCsv.read(actions, csv, TODAY);

        assertThat(reading.actions()).contains(done);
    }

    @Provide
    Arbitrary<List<Action>> plans() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars('a', ' ', ',', ';', '"', '\'', '=', '+', '-', '@', '\n', '\t', '\u00e9', '<', '2', '0', ':')
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(written -> !written.isBlank());
        Arbitrary<ProgressNote> note = Combinators.combine(
                        Arbitraries.integers().between(0, 400).map(TODAY::minusDays), text)
                .as(ProgressNote::new);
        Arbitrary<Action> action = Combinators.combine(
                        text,
                        text.list().ofMaxSize(3),
                        Arbitraries.integers()
                                .between(-400, 400)
                                .map(TODAY::plusDays)
                                .injectNull(0.3),
                        Arbitraries.of(ActionStatus.class),
                        note.list().ofMaxSize(3))
                .as((what, leads, due, status, notes) ->
                        new Action(null, "C1", "people", what, leads, due, status, notes));
        return action.list().ofMaxSize(4).map(ActionPlanLawTest::numbered);
    }

    private static List<Action> numbered(List<Action> actions) {
        List<Action> numbered = new ArrayList<>();
        for (Action action : actions) {
            numbered.add(new Action(
                    "A" + numbered.size(),
                    action.criterion(),
                    action.scope(),
                    action.action(),
                    action.leads(),
                    action.due(),
                    action.status(),
                    action.progress()));
        }
        return numbered;
    }
}
