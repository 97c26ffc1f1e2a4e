package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Numbers the signed notices that a register sends to each recipient, and keeps each signature, so that a notice sent
 * again has the same bytes. Safe for any number of threads and processes.
 *
 * <p>A notice gets its number with its first attempt, after it was handed over. Number and signature are kept together
 * or not at all, so a process that is killed loses no number and gives none twice. Both are kept as long as the notice
 * waits in the outbox: until it is delivered or the carer is erased. They hold nothing of what the notice says. The last
 * number for each recipient stays, under a keyed hash.
 */
public interface SentNotices {

    /**
     * Returns what is kept of a notice, or signs it under the recipient's next number and keeps that. If signing throws,
     * the number is not used.
     *
     * @param notice the id of the notice
     * @param recipient a keyed hash of the recipient, because its organisation reveals where somebody is known
     * @param signing signs the notice under a number; must not call the store
     * @return empty if the notice does not wait in the outbox, so that nothing may be sent
     */
    Optional<Sent> sentOr(UUID notice, Bytes recipient, Function<Place, Sent> signing);

    /**
     * Begins a new epoch, in which the numbers for every recipient begin at 1. An operator does this after a backup was
     * restored, because the numbers since the backup have been used already. A notice that has a number keeps it.
     */
    void newEpoch(UUID epoch);

    /**
     * A place in the order of what a recipient is sent.
     *
     * @param epoch the series of numbers
     * @param sequence the number: 1, 2, 3 …
     */
    record Place(UUID epoch, long sequence) {

        /** Rejects a null epoch and a sequence below 1. */
        public Place {
            requireNonNull(epoch, "epoch");
            if (sequence < 1) {
                throw new IllegalArgumentException("sequence: 1 or more is needed");
            }
        }
    }

    /**
     * What is kept of a signed notice.
     *
     * @param place its place
     * @param keyId the key that signed it, 1 to 64 characters
     * @param signedAt when it was signed, to the microsecond
     * @param signature the signature
     */
    record Sent(Place place, String keyId, Instant signedAt, Bytes signature) {

        /** Rejects null components. */
        public Sent {
            requireNonNull(place, "place");
            requireNonNull(keyId, "keyId");
            requireNonNull(signedAt, "signedAt");
            requireNonNull(signature, "signature");
        }
    }
}
