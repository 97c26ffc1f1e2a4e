package org.carerkit.flag.partner;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carerkit.core.consent.Recipient;

/**
 * Numbers the notices that a register sends to each recipient, and keeps each signature, so that a notice sent again
 * has the same bytes. It keeps nothing of what a notice says. Safe for any number of threads.
 */
public interface SentNotices {

    /**
     * Returns what was kept of a notice, or signs it under the recipient's next number and keeps that.
     *
     * @param notice the id of the notice
     * @param recipient the recipient
     * @param signing signs the notice under a number
     */
    Sent sentOr(UUID notice, Recipient recipient, Function<Place, Sent> signing);

    /**
     * Begins a new epoch for every recipient. An operator does this after a backup was restored, because numbers since
     * then have been used already.
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
     * @param keyId the key that signed it
     * @param signedAt when it was signed
     * @param signature the signature in base64url
     */
    record Sent(Place place, String keyId, Instant signedAt, String signature) {

        /** Rejects null components. */
        public Sent {
            requireNonNull(place, "place");
            requireNonNull(keyId, "keyId");
            requireNonNull(signedAt, "signedAt");
            requireNonNull(signature, "signature");
        }
    }

    /** Returns numbers that are kept in memory, for as long as the process runs: each process is an epoch. */
    static SentNotices inMemory() {
        return new SentNotices() {
            private final Map<UUID, Sent> sent = new HashMap<>();
            private final Map<Recipient, Long> last = new HashMap<>();
            private UUID epoch = UUID.randomUUID();

            @Override
            public synchronized Sent sentOr(UUID notice, Recipient recipient, Function<Place, Sent> signing) {
                return Optional.ofNullable(sent.get(notice)).orElseGet(() -> {
                    long next = last.getOrDefault(recipient, 0L) + 1;
                    Sent made = signing.apply(new Place(epoch, next));
                    last.put(recipient, next);
                    sent.put(notice, made);
                    return made;
                });
            }

            @Override
            public synchronized void newEpoch(UUID next) {
                epoch = requireNonNull(next, "next");
                last.clear();
            }
        };
    }
}
