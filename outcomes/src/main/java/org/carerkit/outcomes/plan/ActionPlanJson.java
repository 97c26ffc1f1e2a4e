package org.carerkit.outcomes.plan;

import java.time.LocalDate;
import org.carerkit.core.json.Limits;
import org.carerkit.core.json.ReadResult;
import org.carerkit.core.json.RecordFormat;
import org.carerkit.outcomes.internal.DefinitionFormat;

/**
 * Reads and writes action plans as JSON, in the format {@code carerkit.action-plan/1}. A plan that is written and read
 * again is equal to the original.
 */
public final class ActionPlanJson {

    /** The format itself, for uses that the methods here do not cover. */
    public static final RecordFormat<ActionPlan> FORMAT = RecordFormat.of(ActionPlan.class);

    /** The largest plan: 16 MiB, 32 levels, 200,000 items. */
    public static final Limits LIMITS = Limits.DEFAULT.withBytes(16 << 20).withItems(200_000);

    private ActionPlanJson() {}

    /** Reads and checks a plan. Its strategy then finds any other faults. */
    public static ReadResult<ActionPlan> read(byte[] json, LocalDate today) {
        return FORMAT.read(json, today, LIMITS);
    }

    /** Writes a plan as UTF-8 on one line. */
    public static byte[] write(ActionPlan plan) {
        return FORMAT.write(plan);
    }

    /** The JSON Schema (draft 2020-12) of the format. Its description lists what it cannot express. */
    public static String schema() {
        return DefinitionFormat.schema(ActionPlanJson.class, "action-plan");
    }
}
