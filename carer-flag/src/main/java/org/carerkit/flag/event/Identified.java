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
 * Records that somebody was recognised as a carer. It opens a spell of caring. If another organisation says it again,
 * it adds a source. After a decline it only opens a spell if the author of the decline recorded it or the carer has
 * agreed since.
 *
 * @param header the id, carer, time and recorder of the event
 * @param source who recognised the carer
 * @param setting the kind of place
 * @param carer the carer and the people they look after, as known then; in a notice, only the disclosed fields
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Identified.class})
public record Identified(
        @Required @Valid EventHeader header,
        @Required @Nullable IdentificationSource source,
        @Nullable Setting setting,
        @Valid @Nullable Carer carer)
        implements FlagEvent {

    /** Rejects a null header. */
    public Identified {
        requireNonNull(header, "header");
    }

    @Override
    public Optional<Carer> carerRecord() {
        return Optional.ofNullable(carer);
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

    /** Shows the header only. */
    @Override
    public String toString() {
        return "Identified[" + header + "]";
    }
}
