package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.UUID;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * An earlier event was wrong: it has no effect any more. What really happened is an event of its own. The history keeps
 * all of them. A correction can itself be corrected, and then what it took away is back.
 *
 * @param header what every event says
 * @param corrects the event that was wrong, by id
 * @param replacedBy the event that says what really happened, by id; absent where nothing did
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Corrected.class})
public record Corrected(
        @Required @Valid EventHeader header,
        @Required @Nullable UUID corrects,
        @Nullable UUID replacedBy) implements FlagEvent {

    /** Checks that the header is there. */
    public Corrected {
        requireNonNull(header, "header");
    }

    @Override
    public int protectiveRank() {
        return 60;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.corrected(this);
    }

    @Override
    public Corrected with(EventHeader other) {
        return new Corrected(other, corrects, replacedBy);
    }

    /** The header alone. */
    @Override
    public String toString() {
        return "Corrected[" + header + "]";
    }
}
