package org.carerkit.outcomes.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carerkit.core.json.Limits;
import org.carerkit.core.json.ReadResult;
import org.carerkit.core.json.RecordFormat;
import org.carerkit.outcomes.evaluation.Action;
import org.carerkit.outcomes.evaluation.ActionPlanCsv;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.EvaluationBuilder;
import org.carerkit.outcomes.evaluation.EvaluationPeriod;
import org.carerkit.outcomes.evaluation.FrameworkKey;
import org.carerkit.outcomes.evaluation.PlanReading;
import org.carerkit.outcomes.internal.DefinitionFormat;

/**
 * Action plans as JSON, the format {@code carerkit.action-plan/1} in full, and as the table that people work on in a
 * spreadsheet, with the columns {@code id}, {@code Action}, {@code Lead(s)}, {@code Progress}, {@code Due} and {@code Status}
 * of {@link ActionPlanCsv}. What is written and read again is equal.
 */
public final class ActionPlanFiles {

    /** The format itself, for whoever needs more than the methods here. */
    public static final RecordFormat<ActionPlan> FORMAT = RecordFormat.of(ActionPlan.class);

    /** How much one plan may be. */
    public static final Limits LIMITS = Limits.DEFAULT.withBytes(16 << 20).withItems(200_000);

    private ActionPlanFiles() {}

    /** Reads and checks a plan; {@link ActionPlan#check} then holds it against its strategy. */
    public static ReadResult<ActionPlan> readJson(byte[] json, LocalDate today) {
        return FORMAT.read(json, today, LIMITS);
    }

    /** Writes a plan as UTF-8 on one line. */
    public static byte[] writeJson(ActionPlan plan) {
        return FORMAT.write(plan);
    }

    /** The JSON Schema (draft 2020-12) of the format; what it cannot say is listed in its description. */
    public static String schema() {
        return DefinitionFormat.schema(ActionPlanFiles.class, "action-plan");
    }

    /** Writes the plan's table as comma-separated values. */
    public static String writeCsv(ActionPlan plan) {
        return ActionPlanCsv.write(table(plan));
    }

    /**
     * Reads the table of a plan back: its columns are changed and nothing else, so that the item that an action serves and its
     * evidence stay, and so does an action without a row. All or nothing.
     *
     * @param plan the plan whose table it is; it has to be free of errors
     * @param csv the file, in UTF-8, of at most {@link ActionPlanCsv#MAX_BYTES}
     * @param today the day on which notes and dates are checked
     */
    public static ActionPlanReading readCsv(ActionPlan plan, byte[] csv, LocalDate today) {
        PlanReading reading = ActionPlanCsv.read(table(plan), csv, today);
        return new ActionPlanReading(
                reading.evaluation().map(table -> changed(plan, table.actions())), reading.findings());
    }

    private static ActionPlan changed(ActionPlan plan, List<Action> actions) {
        List<PlannedAction> changed = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            changed.add(plan.actions().get(i).with(actions.get(i)));
        }
        return plan.withActions(changed);
    }

    /** The actions as the plan of an evaluation, whose table is the same. Its framework and period show nowhere. */
    private static Evaluation table(ActionPlan plan) {
        LocalDate from = Objects.requireNonNull(plan.from(), "plan: has to be free of errors");
        EvaluationBuilder table = Evaluation.builder(
                new FrameworkKey("strategy", "1"),
                Objects.requireNonNull(plan.strategy(), "plan: has to be free of errors"),
                new EvaluationPeriod(from, from.plusYears(1)));
        plan.actions()
                .forEach(planned ->
                        table.action(Objects.requireNonNull(planned.action(), "plan: has to be free of errors")));
        return table.build();
    }
}
