package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.UUID;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * Records that linked records are about different people or must be kept apart. It names the link.
 *
 * @param header the id, carer, time and recorder of the event
 * @param link the id of the {@link Linked} event
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Unlinked.class})
public record Unlinked(
        @Required @Valid EventHeader header,
        @Required @Nullable UUID link) implements FlagEvent {

    /** Rejects a null header. */
    public Unlinked {
        requireNonNull(header, "header");
    }

    @Override
    public int protectiveRank() {
        return 65;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.unlinked(this);
    }

    @Override
    public Unlinked with(EventHeader other) {
        return new Unlinked(other, link);
    }

    /** Shows the header only. */
    @Override
    public String toString() {
        return "Unlinked[" + header + "]";
    }
}
