package org.carerkit.outcomes.strategy;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.carerkit.core.finding.Findings;

/**
 * What came of reading an action plan back from a spreadsheet.
 *
 * @param plan the plan with what the spreadsheet changed; empty when there is an error, for then nothing is changed
 * @param findings what is wrong, each with its line and column
 */
public record ActionPlanReading(Optional<ActionPlan> plan, Findings findings) {

    /** Checks that both are there. */
    public ActionPlanReading {
        requireNonNull(plan, "plan");
        requireNonNull(findings, "findings");
    }

    /** Nothing of what was written. */
    @Override
    public String toString() {
        return "ActionPlanReading[" + findings + "]";
    }
}
