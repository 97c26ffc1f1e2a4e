package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.UUID;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * Records that an earlier event was wrong. The earlier event no longer has an effect. What really happened is an event
 * of its own, and the history keeps all of them. A correction can itself be corrected; the event that it took away then
 * applies again.
 *
 * @param header the id, carer, time and recorder of the event
 * @param corrects the id of the wrong event
 * @param replacedBy the id of the event that says what really happened; absent if nothing did
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Corrected.class})
public record Corrected(
        @Required @Valid EventHeader header,
        @Required @Nullable UUID corrects,
        @Nullable UUID replacedBy) implements FlagEvent {

    /** Rejects a null header. */
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

    /** Shows the header only. */
    @Override
    public String toString() {
        return "Corrected[" + header + "]";
    }
}
