package org.carerkit.flag.store;

import java.util.Optional;

/**
 * Ties an event to the one before it in its carer's history. Whoever appends brings it; a store applies it inside the
 * transaction of the append, when versions are settled, and keeps what it gives beside the event.
 */
@FunctionalInterface
public interface ChainLink {

    /**
     * The link of an event.
     *
     * @param before the link of the event before it; empty for the first of a history
     * @param event the event as it is being stored
     * @return 32 bytes
     */
    Bytes of(Optional<Bytes> before, StoredEvent event);
}
