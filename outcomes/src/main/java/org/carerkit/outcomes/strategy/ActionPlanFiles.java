package org.carerkit.outcomes.strategy;

import java.time.LocalDate;
import org.carerkit.core.json.Limits;
import org.carerkit.core.json.ReadResult;
import org.carerkit.core.json.RecordFormat;

/** Action plans as JSON: the format {@code carerkit.action-plan/1}. What is written and read again is equal. */
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
}
