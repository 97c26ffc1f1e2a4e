package org.carerkit.outcomes.plan;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.carerkit.outcomes.plan.Action.ActionStatus;
import org.jspecify.annotations.Nullable;

/**
 * An action in the plan of a strategy.
 *
 * @param item the item of the strategy that the action serves: a priority, or an item below one
 * @param action the action, with its leads, due date and progress
 * @param evidence the evidence that it was done, at most 50
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, PlannedAction.class})
public record PlannedAction(
        @Required @Text(max = 60) @Nullable String item,
        @Required @Valid @Nullable Action action,
        @AtMost(50) List<@Valid Evidence> evidence) {

    /** Copies the list. An absent list becomes an empty one. */
    public PlannedAction {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** Creates an action without evidence. */
    public static PlannedAction of(String item, Action action) {
        return new PlannedAction(item, action, List.of());
    }

    /** A copy with the changed action. */
    public PlannedAction with(Action changed) {
        return new PlannedAction(item, changed, evidence);
    }

    /** The key, or an empty string. */
    public String id() {
        return action == null ? "" : requireNonNullElse(action.id(), "");
    }

    /** True if the action is neither done nor stopped. */
    public boolean isOpen() {
        return action != null && action.status() != ActionStatus.DONE && action.status() != ActionStatus.STOPPED;
    }

    /** True if the action is open and past its due date. */
    public boolean isLateOn(LocalDate day) {
        return action != null && action.isOverdueOn(day);
    }

    /** True if the action is open and has no lead. */
    public boolean isWithoutLead() {
        return isOpen() && action != null && action.leads().isEmpty();
    }

    /** The day of the latest note. Empty if there is none. */
    public Optional<LocalDate> lastNote() {
        return notes().stream()
                .flatMap(note -> Optional.ofNullable(note.date()).stream())
                .max(LocalDate::compareTo);
    }

    /** The notes of a quarter, in the order in which they were written. */
    public List<ProgressNote> notes(Quarter quarter) {
        return notes().stream()
                .filter(note -> note.date() != null && quarter.contains(note.date()))
                .toList();
    }

    private List<ProgressNote> notes() {
        return action == null ? List.of() : action.progress();
    }

    /** Shows nothing of its content. */
    @Override
    public String toString() {
        return "PlannedAction[…]";
    }
}
