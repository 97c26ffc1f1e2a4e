package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * Records that somebody checked whether the flag still applies.
 *
 * @param header the id, carer, time and recorder of the event
 * @param outcome the outcome
 * @param nextDue the day from which the next review is due; absent if the register's policy decides
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Reviewed.class})
public record Reviewed(
        @Required @Valid EventHeader header,
        @Required @Nullable ReviewOutcome outcome,
        @Nullable LocalDate nextDue) implements FlagEvent {

    /** Rejects a null header. */
    public Reviewed {
        requireNonNull(header, "header");
    }

    @Override
    public int protectiveRank() {
        return 40;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.reviewed(this);
    }

    @Override
    public Reviewed with(EventHeader other) {
        return new Reviewed(other, outcome, nextDue);
    }

    /** Shows the header only. */
    @Override
    public String toString() {
        return "Reviewed[" + header + "]";
    }

    /** The outcome of a review. */
    public enum ReviewOutcome {
        /** The carer cares as before. */
        @JsonProperty("still-caring")
        STILL_CARING,
        /** The carer still cares, and something about the caring changed. */
        @JsonProperty("caring-changed")
        CARING_CHANGED,
        /** Nobody reached the carer. The flag stays, and the review is due again. */
        @JsonProperty("not-reached")
        NOT_REACHED
    }
}
