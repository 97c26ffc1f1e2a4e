package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.consent.DecisionMaker;
import org.jspecify.annotations.Nullable;

/**
 * Records that the carer, or somebody for them, agreed that they are a carer. The flag becomes active. After a decline,
 * the carer's own agreement, if recorded here, allows somebody to identify them again.
 *
 * @param header the id, carer, time and recorder of the event
 * @param by who agreed; absent if that was not recorded
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Confirmed.class})
public record Confirmed(
        @Required @Valid EventHeader header,
        @Valid @Nullable DecisionMaker by) implements FlagEvent {

    /** Rejects a null header. */
    public Confirmed {
        requireNonNull(header, "header");
    }

    @Override
    public int protectiveRank() {
        return 20;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.confirmed(this);
    }

    @Override
    public Confirmed with(EventHeader other) {
        return new Confirmed(other, by);
    }

    /** Shows the header only. */
    @Override
    public String toString() {
        return "Confirmed[" + header + "]";
    }
}
