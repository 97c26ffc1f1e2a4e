package org.carerkit.flag.sharing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.store.Outbox;
import org.carerkit.flag.store.OutboxEntry;

/** The part of a register that sending needs. The register implements it. */
public interface OutgoingNotices extends EventSink {

    /**
     * Decides about an entry on the current history, and marks it as handed over in one step with the check that the
     * history has not changed since. Decides again if it has.
     *
     * @param entry the entry
     * @param claim the id of the claim on it
     * @param decision returns true if the entry may be handed over; takes the events as for {@link #decideOn}
     */
    Leaving leave(OutboxEntry entry, UUID claim, Predicate<List<FlagEvent>> decision);

    /** Whether a waiting notice leaves. */
    enum Leaving {
        /** It leaves now and counts as told. */
        NOW,
        /** It may not leave. */
        WITHHELD,
        /** It asks its recipient to forget what never reached them, so it does not leave and nothing is lost. */
        NOT_NEEDED,
        /** Somebody else has claimed it since, or it is gone. */
        NOT_YOURS
    }

    /** Opens a notice that waits in the outbox; empty if it can no longer be read. */
    Optional<FlagNotice> open(OutboxEntry entry);

    /** Returns the outbox. */
    Outbox outbox();
}
