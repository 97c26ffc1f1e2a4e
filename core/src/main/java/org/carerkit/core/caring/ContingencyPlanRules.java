package org.carerkit.core.caring;

import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.core.finding.CoreFinding;

/**
 * Warns about each of a contingency plan's three agreements that is missing. The plan can be kept without them but must
 * not be shared.
 */
public final class ContingencyPlanRules implements Rule<ContingencyPlan> {

    /** Called by the constraint that names this rule. */
    public ContingencyPlanRules() {}

    @Override
    public void check(ContingencyPlan plan, Report report) {
        if (!Agreement.given(plan.carerAgrees())) {
            report.add("carerAgrees", CoreFinding.PLAN_CARER_NOT_AGREED);
        }
        if (!Agreement.given(plan.caredForPersonAgrees())) {
            report.add("caredForPersonAgrees", CoreFinding.PLAN_CARED_FOR_PERSON_NOT_AGREED);
        }
        for (int i = 0; i < plan.standIns().size(); i++) {
            if (!plan.standIns().get(i).agrees()) {
                report.add("standIns[" + i + "].agreement", CoreFinding.PLAN_STAND_IN_NOT_AGREED);
            }
        }
    }
}
