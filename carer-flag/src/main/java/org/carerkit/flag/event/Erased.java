package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;

/**
 * Records that a register has destroyed what it held about a carer. It is the last event in that register's history and
 * the only one that can still be read. A notice carries it to everybody who was told before. It changes no flag: the
 * recipient's own duties decide what happens to the recipient's record (UK GDPR, articles 17 and 19).
 *
 * @param header the id, carer, time and recorder of the event
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Erased.class})
public record Erased(@Required @Valid EventHeader header) implements FlagEvent {

    /** Rejects a null header. */
    public Erased {
        requireNonNull(header, "header");
    }

    @Override
    public int protectiveRank() {
        return 95;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.erased(this);
    }

    @Override
    public Erased with(EventHeader other) {
        return new Erased(other);
    }

    /** Shows the header only. */
    @Override
    public String toString() {
        return "Erased[" + header + "]";
    }
}
