package org.carerkit.hl7v2;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a message. The same message always gets the same answer.
 *
 * @param id the id of the answer
 * @param receivedAt when the message first arrived
 * @param reason why it was not accepted, or null if it was
 * @param place the place in the message, such as {@code PID-3}; empty if there is none
 */
public record MessageAnswer(
        UUID id, Instant receivedAt, @Nullable Reason reason, String place) {

    /** Checks that every part is present. */
    public MessageAnswer {
        requireNonNull(id, "id");
        requireNonNull(receivedAt, "receivedAt");
        requireNonNull(place, "place");
    }

    /** Creates the answer to a message that was accepted. */
    public static MessageAnswer taken(UUID id, Instant receivedAt) {
        return new MessageAnswer(id, receivedAt, null, "");
    }

    /** AA, AE or AR. */
    public AckCode code() {
        return reason == null ? AckCode.AA : reason.code();
    }

    /** Why the message was not accepted. */
    public Optional<Reason> why() {
        return Optional.ofNullable(reason);
    }
}
