package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * An event on its way into a store.
 *
 * @param id what the store calls the event; the register makes it from the event's own id under a key, so that nobody who
 *     reads the store alone recognises an event
 * @param digest tells one content from another: two events of one id are the same event when their digests are equal
 * @param payload the event, sealed; at most 1 MiB and what sealing adds. The same event may be sealed to other bytes each
 *     time
 */
public record NewEvent(UUID id, Bytes digest, Bytes payload) {

    /** Checks that every part is there. */
    public NewEvent {
        requireNonNull(id, "id");
        requireNonNull(digest, "digest");
        requireNonNull(payload, "payload");
    }
}
