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
 * A note about the progress of an action.
 *
 * @param date the day
 * @param text the note
 */
@Consistent(ProgressNote.NotInFuture.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, ProgressNote.class})
public record ProgressNote(
        @Required @Nullable LocalDate date,
        @Required @Text(max = 2000) @Nullable String text) {

    /** Shows nothing of the text. */
    @Override
    public String toString() {
        return "ProgressNote[…]";
    }

    /** Checks that the note is not dated in the future. */
    public static final class NotInFuture implements Rule<ProgressNote> {

        /** Called by the constraint. */
        public NotInFuture() {}

        @Override
        public void check(ProgressNote note, Report report) {
            if (note.date != null && note.date.isAfter(report.today())) {
                report.add("date", OutcomesFinding.PROGRESS_IN_FUTURE);
            }
        }
    }
}
