package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

/**
 * An event in a store, with the link that ties it to the one before.
 *
 * @param event the event
 * @param link what its {@link ChainLink} gave when it was appended
 */
public record LinkedEvent(StoredEvent event, Bytes link) {

    /** Checks that both are there. */
    public LinkedEvent {
        requireNonNull(event, "event");
        requireNonNull(link, "link");
    }
}
