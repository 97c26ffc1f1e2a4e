package org.carerkit.outcomes.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Rule;
import org.carerkit.core.check.Text;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation will do.
 *
 * @param id its key in the action plan
 * @param criterion the criterion it serves; null for all
 * @param scope the scope it serves; null for all
 * @param action what will be done
 * @param leads who leads it, at most 20
 * @param due by when
 * @param status how far it is
 * @param progress how it went on, at most 200 notes
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Consistent(Action.Complete.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Action.class})
public record Action(
        @Required @Text(max = 60) @Nullable String id,
        @Text(max = 60) @Nullable String criterion,
        @Text(max = 60) @Nullable String scope,
        @Required @Text(max = 2000) @Nullable String action,
        @AtMost(20) List<@Text(max = 200) String> leads,
        @Nullable LocalDate due,
        @Required @Nullable ActionStatus status,
        @AtMost(200) List<@Valid ProgressNote> progress) {

    /** Copies the lists; an absent list is an empty one. */
    public Action {
        leads = leads == null ? List.of() : List.copyOf(leads);
        progress = progress == null ? List.of() : List.copyOf(progress);
    }

    /** True when it is past its date and still to be done. A day late is the day after it was due. */
    public boolean isOverdueOn(LocalDate day) {
        boolean open = status != ActionStatus.DONE && status != ActionStatus.STOPPED;
        return open && due != null && day.isAfter(due);
    }

    /** Nothing of what was written. */
    @Override
    public String toString() {
        return "Action[…]";
    }

    /** The rule that an action has a lead and a date. */
    public static final class Complete implements Rule<Action> {

        /** Called by the constraint. */
        public Complete() {}

        @Override
        public void check(Action action, Report report) {
            if (action.leads.isEmpty()) {
                report.add("leads", OutcomesFinding.ACTION_WITHOUT_LEAD);
            }
            if (action.due == null) {
                report.add("due", OutcomesFinding.ACTION_WITHOUT_DUE);
            }
        }
    }

    /** How far an action is. */
    public enum ActionStatus {
        /** Nobody has begun. */
        @JsonProperty("not-started")
        NOT_STARTED("Not started"),
        /** It is under way. */
        @JsonProperty("in-progress")
        IN_PROGRESS("In progress"),
        /** It is finished. */
        @JsonProperty("done")
        DONE("Done"),
        /** It was given up; the notes say why. */
        @JsonProperty("stopped")
        STOPPED("Stopped");

        private final String words;

        ActionStatus(String words) {
            this.words = words;
        }

        /** What it is called in a report. */
        public String words() {
            return words;
        }
    }
}
