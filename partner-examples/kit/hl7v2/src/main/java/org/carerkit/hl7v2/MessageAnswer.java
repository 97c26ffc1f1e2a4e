package org.carerkit.hl7v2;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a message. The same message gets the same answer.
 *
 * @param id which answer
 * @param receivedAt when the message came first
 * @param reason why it was not taken, or null where it was
 * @param place where in the message: {@code PID-3}; empty where it has no place
 */
public record MessageAnswer(
        UUID id, Instant receivedAt, @Nullable Reason reason, String place) {

    /** Checks that every part is there. */
    public MessageAnswer {
        requireNonNull(id, "id");
        requireNonNull(receivedAt, "receivedAt");
        requireNonNull(place, "place");
    }

    /** The answer to a message that was taken. */
    public static MessageAnswer taken(UUID id, Instant receivedAt) {
        return new MessageAnswer(id, receivedAt, null, "");
    }

    /** AA, AE or AR. */
    public AckCode code() {
        return reason == null ? AckCode.AA : reason.code();
    }

    /** Why the message was not taken. */
    public Optional<Reason> why() {
        return Optional.ofNullable(reason);
    }
}
