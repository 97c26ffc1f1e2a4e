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
 * An action that an organisation plans to take.
 *
 * @param id the key in the action plan
 * @param criterion the criterion it serves; null for all
 * @param scope the scope it serves; null for all
 * @param action a description of the action
 * @param leads the people who lead it, at most 20
 * @param due the due date
 * @param status the status
 * @param progress the progress notes, at most 200
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

    /** Copies the lists. An absent list becomes an empty one. */
    public Action {
        leads = leads == null ? List.of() : List.copyOf(leads);
        progress = progress == null ? List.of() : List.copyOf(progress);
    }

    /** True if the action is open and past its due date. It is first overdue on the day after the due date. */
    public boolean isOverdueOn(LocalDate day) {
        boolean open = status != ActionStatus.DONE && status != ActionStatus.STOPPED;
        return open && due != null && day.isAfter(due);
    }

    /** Shows nothing of its content. */
    @Override
    public String toString() {
        return "Action[…]";
    }

    /** Checks that an action has a lead and a due date. */
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

    /** The status of an action. */
    public enum ActionStatus {
        /** Not started. */
        @JsonProperty("not-started")
        NOT_STARTED("Not started"),
        /** Under way. */
        @JsonProperty("in-progress")
        IN_PROGRESS("In progress"),
        /** Finished. */
        @JsonProperty("done")
        DONE("Done"),
        /** Abandoned. The notes say why. */
        @JsonProperty("stopped")
        STOPPED("Stopped");

        private final String words;

        ActionStatus(String words) {
            this.words = words;
        }

        /** The name in a report. */
        public String words() {
            return words;
        }
    }
}
