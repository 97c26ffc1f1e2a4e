package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * The caring roles changed, or what is known of the carer: the whole record as it stands from then on.
 *
 * @param header what every event says
 * @param carer the record; in a notice the fields that were disclosed
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, RolesChanged.class})
public record RolesChanged(
        @Required @Valid EventHeader header,
        @Required @Valid @Nullable Carer carer) implements FlagEvent {

    /** Checks that the header is there. */
    public RolesChanged {
        requireNonNull(header, "header");
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

    /** The header alone. */
    @Override
    public String toString() {
        return "RolesChanged[" + header + "]";
    }
}
