package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.Optional;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * Records that the caring roles, or other details of the carer, changed. It holds the whole record from then on.
 *
 * @param header the id, carer, time and recorder of the event
 * @param carer the record; in a notice, only the disclosed fields
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, RolesChanged.class})
public record RolesChanged(
        @Required @Valid EventHeader header,
        @Required @Valid @Nullable Carer carer) implements FlagEvent {

    /** Rejects a null header. */
    public RolesChanged {
        requireNonNull(header, "header");
    }

    @Override
    public Optional<Carer> carerRecord() {
        return Optional.ofNullable(carer);
    }

    @Override
    public int protectiveRank() {
        return 30;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.rolesChanged(this);
    }

    @Override
    public RolesChanged with(EventHeader other) {
        return new RolesChanged(other, carer);
    }

    /** Shows the header only. */
    @Override
    public String toString() {
        return "RolesChanged[" + header + "]";
    }
}
