package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;

/**
 * Restrictions are lifted, each by its name.
 *
 * @param header what every event says
 * @param lifts the events that restricted, by id, at most 100: {@link Restricted} ones, and those whose record was marked
 *     restricted
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Unrestricted.class})
public record Unrestricted(
        @Required @Valid EventHeader header,
        @Required @AtMost(100) List<UUID> lifts) implements FlagEvent {

    /** Checks that the header is there. Copies the list; an absent one is empty. */
    public Unrestricted {
        requireNonNull(header, "header");
        lifts = lifts == null ? List.of() : List.copyOf(lifts);
    }

    @Override
    public int protectiveRank() {
        return 15;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.unrestricted(this);
    }

    @Override
    public Unrestricted with(EventHeader other) {
        return new Unrestricted(other, lifts);
    }

    /** The header alone. */
    @Override
    public String toString() {
        return "Unrestricted[" + header + "]";
    }
}
