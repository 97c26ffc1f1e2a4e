package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.UUID;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * Records that the recipient of a notice confirmed its arrival.
 *
 * @param header the id, carer, time and recorder of the event
 * @param notice the id of the notice, which is the id of the {@link Disclosed} event
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Acknowledged.class})
public record Acknowledged(
        @Required @Valid EventHeader header,
        @Required @Nullable UUID notice) implements FlagEvent {

    /** Rejects a null header. */
    public Acknowledged {
        requireNonNull(header, "header");
    }

    @Override
    public int protectiveRank() {
        return 55;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.acknowledged(this);
    }

    @Override
    public Acknowledged with(EventHeader other) {
        return new Acknowledged(other, notice);
    }

    /** Shows the header only. */
    @Override
    public String toString() {
        return "Acknowledged[" + header + "]";
    }
}
