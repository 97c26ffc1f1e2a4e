package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Append.NewEvent;

/**
 * An event in a store.
 *
 * @param carer the carer whose history it belongs to
 * @param version the place in that history: 1, 2, 3 … without gaps
 * @param id the id in the store
 * @param recordedAt when it was appended, to the microsecond
 * @param digest the digest as appended
 * @param payload the payload as appended
 * @param link the result of {@link ChainLink} for it
 */
public record StoredEvent(
        CarerId carer, long version, UUID id, Instant recordedAt, Bytes digest, Bytes payload, Bytes link) {

    /** Rejects null components. */
    public StoredEvent {
        requireNonNull(carer, "carer");
        requireNonNull(id, "id");
        requireNonNull(recordedAt, "recordedAt");
        requireNonNull(digest, "digest");
        requireNonNull(payload, "payload");
        requireNonNull(link, "link");
    }

    /** Returns the event in the form in which it was appended. */
    public NewEvent asNew() {
        return new NewEvent(id, digest, payload);
    }
}
