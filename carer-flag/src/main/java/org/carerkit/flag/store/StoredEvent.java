package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Append.NewEvent;

/**
 * An event in a store.
 *
 * @param carer whose history it belongs to
 * @param version its place in that history: 1, 2, 3 … without gaps
 * @param id what the store calls the event
 * @param recordedAt when it was appended, to the microsecond
 * @param digest as it was appended
 * @param payload as it was appended
 * @param link what {@link ChainLink} gave for it
 */
public record StoredEvent(
        CarerId carer, long version, UUID id, Instant recordedAt, Bytes digest, Bytes payload, Bytes link) {

    /** Checks that every part is there. */
    public StoredEvent {
        requireNonNull(carer, "carer");
        requireNonNull(id, "id");
        requireNonNull(recordedAt, "recordedAt");
        requireNonNull(digest, "digest");
        requireNonNull(payload, "payload");
        requireNonNull(link, "link");
    }

    /** As it was on its way into the store. */
    public NewEvent asNew() {
        return new NewEvent(id, digest, payload);
    }
}
