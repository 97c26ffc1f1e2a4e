package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;

/**
 * Records that restrictions are lifted. It names each one.
 *
 * @param header the id, carer, time and recorder of the event
 * @param lifts the ids of the restricting events, at most 100: {@link Restricted} events, and events whose record was
 *     marked as restricted
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Unrestricted.class})
public record Unrestricted(
        @Required @Valid EventHeader header,
        @Required @AtMost(100) List<UUID> lifts) implements FlagEvent {

    /** Rejects a null header. Copies the list; an absent list becomes empty. */
    public Unrestricted {
        requireNonNull(header, "header");
        lifts = lifts == null ? List.of() : List.copyOf(lifts);
    }

    @Override
    public int protectiveRank() {
        return 15;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.unrestricted(this);
    }

    @Override
    public Unrestricted with(EventHeader other) {
        return new Unrestricted(other, lifts);
    }

    /** Shows the header only. */
    @Override
    public String toString() {
        return "Unrestricted[" + header + "]";
    }
}
