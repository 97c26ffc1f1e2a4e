package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * The flag no longer holds. The carer stays findable as a former one; caring anew opens a new spell.
 *
 * @param header what every event says
 * @param reason why: a flag is never removed without one
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Ended.class})
public record Ended(
        @Required @Valid EventHeader header,
        @Required @Nullable FlagEndReason reason) implements FlagEvent {

    /** Checks that the header is there. */
    public Ended {
        requireNonNull(header, "header");
    }

    @Override
    public int protectiveRank() {
        return 70;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.ended(this);
    }

    @Override
    public Ended with(EventHeader other) {
        return new Ended(other, reason);
    }

    /** The header alone. */
    @Override
    public String toString() {
        return "Ended[" + header + "]";
    }
}
