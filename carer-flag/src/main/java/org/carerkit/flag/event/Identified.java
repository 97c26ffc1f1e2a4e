package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was recognised as a carer, and a spell of caring opens. Said again by another organisation, it adds a source. After
 * a decline it opens none, unless the decline's author says it or the carer has agreed since.
 *
 * @param header what every event says
 * @param source who recognised it
 * @param setting where
 * @param carer who the carer is and whom they look after, as known then; in a notice the fields that were disclosed
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Identified.class})
public record Identified(
        @Required @Valid EventHeader header,
        @Required @Nullable IdentificationSource source,
        @Nullable Setting setting,
        @Valid @Nullable Carer carer)
        implements FlagEvent {

    /** Checks that the header is there. */
    public Identified {
        requireNonNull(header, "header");
    }

    @Override
    public int protectiveRank() {
        return 0;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.identified(this);
    }

    @Override
    public Identified with(EventHeader other) {
        return new Identified(other, source, setting, carer);
    }

    /** The header alone. */
    @Override
    public String toString() {
        return "Identified[" + header + "]";
    }
}
