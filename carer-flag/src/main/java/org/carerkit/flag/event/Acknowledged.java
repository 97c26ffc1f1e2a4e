package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.UUID;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * The recipient of a notice said that it has arrived.
 *
 * @param header what every event says
 * @param notice the notice, which is the {@link Disclosed} event, by id
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Acknowledged.class})
public record Acknowledged(
        @Required @Valid EventHeader header,
        @Required @Nullable UUID notice) implements FlagEvent {

    /** Checks that the header is there. */
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

    /** The header alone. */
    @Override
    public String toString() {
        return "Acknowledged[" + header + "]";
    }
}
