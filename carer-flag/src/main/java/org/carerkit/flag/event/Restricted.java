package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;

/**
 * Records that the whereabouts of the carer, or of somebody they look after, are protected from now on. The restriction
 * applies, whatever comes later, until an {@link Unrestricted} event names it. The reason is not recorded, because it
 * is more sensitive than the fact.
 *
 * @param header the id, carer, time and recorder of the event
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Restricted.class})
public record Restricted(@Required @Valid EventHeader header) implements FlagEvent {

    /** Rejects a null header. */
    public Restricted {
        requireNonNull(header, "header");
    }

    @Override
    public int protectiveRank() {
        return 90;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.restricted(this);
    }

    @Override
    public Restricted with(EventHeader other) {
        return new Restricted(other);
    }

    /** Shows the header only. */
    @Override
    public String toString() {
        return "Restricted[" + header + "]";
    }
}
