package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;

/**
 * A register has destroyed what it held about a carer. In that register it is the last event, and the only one that can
 * still be read; in a notice it tells whoever was told before. It changes no flag: what a recipient of the notice does with
 * its own record, its own duties decide (UK GDPR, articles 17 and 19).
 *
 * @param header what every event says
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Erased.class})
public record Erased(@Required @Valid EventHeader header) implements FlagEvent {

    /** Checks that the header is there. */
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

    /** The header alone. */
    @Override
    public String toString() {
        return "Erased[" + header + "]";
    }
}
