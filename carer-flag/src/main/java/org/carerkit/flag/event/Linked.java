package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * Records that two records are about the same person. Their histories are read as one from then on, and nothing is
 * moved.
 *
 * @param header the id, carer, time and recorder of the event
 * @param other the other record of the same person
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Linked.class})
public record Linked(
        @Required @Valid EventHeader header,
        @Required @Nullable CarerId other) implements FlagEvent {

    /** Rejects a null header. */
    public Linked {
        requireNonNull(header, "header");
    }

    @Override
    public int protectiveRank() {
        return 5;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.linked(this);
    }

    @Override
    public Linked with(EventHeader another) {
        return new Linked(another, other);
    }

    /** Shows the header only. */
    @Override
    public String toString() {
        return "Linked[" + header + "]";
    }
}
