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
 * An action of a strategy's plan.
 *
 * @param item the item of the strategy that it serves: a priority, or something under one
 * @param action what will be done, by whom, by when, and how it goes on
 * @param evidence what shows that it was done, at most 50
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, PlannedAction.class})
public record PlannedAction(
        @Required @Text(max = 60) @Nullable String item,
        @Required @Valid @Nullable Action action,
        @AtMost(50) List<@Valid Evidence> evidence) {

    /** Copies the list; an absent list is an empty one. */
    public PlannedAction {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** An action without evidence yet. */
    public static PlannedAction of(String item, Action action) {
        return new PlannedAction(item, action, List.of());
    }

    /** The same action, gone on. */
    public PlannedAction with(Action changed) {
        return new PlannedAction(item, changed, evidence);
    }

    /** Its key, or nothing. */
    public String id() {
        return action == null ? "" : requireNonNullElse(action.id(), "");
    }

    /** True while it is neither done nor stopped. */
    public boolean isOpen() {
        return action != null && action.status() != ActionStatus.DONE && action.status() != ActionStatus.STOPPED;
    }

    /** True when it is past its date and still to be done. */
    public boolean isLateOn(LocalDate day) {
        return action != null && action.isOverdueOn(day);
    }

    /** True when nobody leads it and it is still to be done. */
    public boolean isWithoutLead() {
        return isOpen() && action != null && action.leads().isEmpty();
    }

    /** The day of the last note; empty without one. */
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

    /** Nothing of what was written. */
    @Override
    public String toString() {
        return "PlannedAction[…]";
    }
}
