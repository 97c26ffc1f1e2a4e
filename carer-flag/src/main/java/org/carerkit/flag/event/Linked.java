package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * Two records were found to be of one person: their histories are read as one from then on. Nothing is moved.
 *
 * @param header what every event says
 * @param other the other record of the same person
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Linked.class})
public record Linked(
        @Required @Valid EventHeader header,
        @Required @Nullable CarerId other) implements FlagEvent {

    /** Checks that the header is there. */
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

    /** The header alone. */
    @Override
    public String toString() {
        return "Linked[" + header + "]";
    }
}
