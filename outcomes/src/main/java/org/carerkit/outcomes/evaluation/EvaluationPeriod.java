package org.carerkit.outcomes.evaluation;

import jakarta.validation.GroupSequence;
import java.time.LocalDate;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Rule;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.jspecify.annotations.Nullable;

/**
 * The time that an evaluation covers.
 *
 * @param from its first day
 * @param to the day after its last
 */
@Consistent(EvaluationPeriod.InOrder.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, EvaluationPeriod.class})
public record EvaluationPeriod(
        @Required @Nullable LocalDate from,
        @Required @Nullable LocalDate to) {

    /** The rule that it ends after it starts. */
    public static final class InOrder implements Rule<EvaluationPeriod> {

        /** For the constraint. */
        public InOrder() {}

        @Override
        public void check(EvaluationPeriod period, Report report) {
            if (period.from != null && period.to != null && !period.from.isBefore(period.to)) {
                report.add("to", OutcomesFinding.PERIOD_END_BEFORE_START);
            }
        }
    }
}
