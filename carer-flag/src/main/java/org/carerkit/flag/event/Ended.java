package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * Records that the flag no longer applies. The carer can still be found as a former carer. If they care again, a new
 * spell opens.
 *
 * @param header the id, carer, time and recorder of the event
 * @param reason the reason; a flag is never removed without one
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Ended.class})
public record Ended(
        @Required @Valid EventHeader header,
        @Required @Nullable FlagEndReason reason) implements FlagEvent {

    /** Rejects a null header. */
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

    /** Shows the header only. */
    @Override
    public String toString() {
        return "Ended[" + header + "]";
    }
}
