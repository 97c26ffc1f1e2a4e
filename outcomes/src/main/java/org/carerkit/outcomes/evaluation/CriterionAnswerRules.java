package org.carerkit.outcomes.evaluation;

import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.outcomes.finding.OutcomesFinding;

/** The parts of an answer agree with each other. */
public final class CriterionAnswerRules implements Rule<CriterionAnswer> {

    /** For the constraint. */
    public CriterionAnswerRules() {}

    @Override
    public void check(CriterionAnswer answer, Report report) {
        boolean applies = answer.result() != CriterionResult.NOT_APPLICABLE;
        boolean reasoned = answer.reason() != null && !answer.reason().isBlank();
        if (!applies && !reasoned) {
            report.add("reason", OutcomesFinding.NOT_APPLICABLE_WITHOUT_REASON);
        }
        if (applies && reasoned) {
            report.add("reason", OutcomesFinding.REASON_WITHOUT_NOT_APPLICABLE);
        }
        if (applies && answer.exemption() != null) {
            report.add("exemption", OutcomesFinding.REASON_WITHOUT_NOT_APPLICABLE);
        }
        if (answer.result() == CriterionResult.MET && !answer.hasEvidenceOn(report.today())) {
            report.add("evidence", OutcomesFinding.MET_WITHOUT_EVIDENCE);
        }
    }
}
