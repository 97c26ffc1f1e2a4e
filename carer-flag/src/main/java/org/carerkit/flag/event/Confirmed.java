package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.consent.DecisionMaker;
import org.jspecify.annotations.Nullable;

/**
 * The carer, or somebody for them, agreed that they are one: the flag becomes active. After a decline the carer's own agreement,
 * recorded here, lets somebody identify them anew.
 *
 * @param header what every event says
 * @param by who agreed; absent where that was not recorded
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Confirmed.class})
public record Confirmed(
        @Required @Valid EventHeader header,
        @Valid @Nullable DecisionMaker by) implements FlagEvent {

    /** Checks that the header is there. */
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

    /** The header alone. */
    @Override
    public String toString() {
        return "Confirmed[" + header + "]";
    }
}
