package org.carerkit.outcomes.plan;

import jakarta.validation.GroupSequence;
import java.time.LocalDate;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Rule;
import org.carerkit.core.check.Text;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.jspecify.annotations.Nullable;

/**
 * Evidence for a statement, such as a policy, a survey or a register. It must not contain personal data.
 *
 * @param title the name
 * @param where the place where it is kept
 * @param date the date it was made
 * @param expires the first day on which it no longer counts
 */
@Consistent(Evidence.DatesInOrder.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Evidence.class})
public record Evidence(
        @Required @Text(max = 300) @Nullable String title,
        @Text(max = 500) @Nullable String where,
        @Nullable LocalDate date,
        @Nullable LocalDate expires) {

    /** True if the evidence no longer counts on a day. */
    public boolean hasExpiredOn(LocalDate day) {
        return expires != null && !day.isBefore(expires);
    }

    /** Shows nothing of its content. */
    @Override
    public String toString() {
        return "Evidence[…]";
    }

    /** Checks the dates. */
    public static final class DatesInOrder implements Rule<Evidence> {

        /** Called by the constraint. */
        public DatesInOrder() {}

        @Override
        public void check(Evidence evidence, Report report) {
            LocalDate date = evidence.date;
            if (date != null && date.isAfter(report.today())) {
                report.add("date", OutcomesFinding.EVIDENCE_IN_FUTURE);
            }
            if (date != null && evidence.expires != null && evidence.expires.isBefore(date)) {
                report.add("expires", OutcomesFinding.EVIDENCE_EXPIRES_BEFORE_DATE);
            } else if (evidence.hasExpiredOn(report.today())) {
                report.add("expires", OutcomesFinding.EVIDENCE_EXPIRED);
            }
        }
    }
}
