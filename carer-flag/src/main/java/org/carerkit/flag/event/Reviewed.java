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
 * Somebody looked at whether the flag still holds.
 *
 * @param header what every event says
 * @param outcome what was found
 * @param nextDue the day from which the next review is due; absent where the register's policy decides
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Reviewed.class})
public record Reviewed(
        @Required @Valid EventHeader header,
        @Required @Nullable ReviewOutcome outcome,
        @Nullable LocalDate nextDue) implements FlagEvent {

    /** Checks that the header is there. */
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

    /** The header alone. */
    @Override
    public String toString() {
        return "Reviewed[" + header + "]";
    }

    /** What a review found. */
    public enum ReviewOutcome {
        /** The carer cares as before. */
        @JsonProperty("still-caring")
        STILL_CARING,
        /** The carer cares, and something about it changed. */
        @JsonProperty("caring-changed")
        CARING_CHANGED,
        /** Nobody reached the carer: the flag stays and the review is due again. */
        @JsonProperty("not-reached")
        NOT_REACHED
    }
}
