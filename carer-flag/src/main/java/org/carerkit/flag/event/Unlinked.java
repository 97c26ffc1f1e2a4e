package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.UUID;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * Records that were linked turned out to be of different people, or are to be kept apart. It names the link.
 *
 * @param header what every event says
 * @param link the {@link Linked} event, by id
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Unlinked.class})
public record Unlinked(
        @Required @Valid EventHeader header,
        @Required @Nullable UUID link) implements FlagEvent {

    /** Checks that the header is there. */
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

    /** The header alone. */
    @Override
    public String toString() {
        return "Unlinked[" + header + "]";
    }
}
