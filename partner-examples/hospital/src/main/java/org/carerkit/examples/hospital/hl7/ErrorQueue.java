package org.carerkit.examples.hospital.hl7;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.hl7v2.AckCode;
import org.carerkit.hl7v2.MessageAnswer;
import org.carerkit.hl7v2.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue of messages that were refused. They wait until they can be taken, or until somebody decides that they never
 * need to be. Their content is not shown, because it may be anything.
 */
@Service
public class ErrorQueue {

    private final MessageRows rows;
    private final MessageIntake intake;
    private final Clock clock;

    ErrorQueue(MessageRows rows, MessageIntake intake, Clock clock) {
        this.rows = rows;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Returns the waiting messages, oldest first.
     *
     * @param limit the most messages to return, at least 1
     */
    @Transactional(readOnly = true)
    public List<WaitingMessage> waiting(int limit) {
        return rows.waiting(limit);
    }

    /**
     * Takes in a message again, for example after a table was completed.
     *
     * @return the new answer; empty if no such message waits, or if it was too large to keep
     */
    public Optional<MessageAnswer> replay(UUID id) {
        return rows.content(id).map(intake::replay);
    }

    /**
     * Closes a message that need not be taken, and deletes its text.
     *
     * @return false if no such message waits
     */
    @Transactional
    public boolean close(UUID id) {
        return rows.digest(id)
                .map(digest -> rows.resolve(digest, clock.instant(), "closed"))
                .orElse(false);
    }

    /**
     * A waiting message, without its content.
     *
     * @param id the message's id in the queue
     * @param receivedAt when it first arrived
     * @param sender the sending organisation and system
     * @param controlId the sender's control id
     * @param event the event, if it could be read
     * @param code the answer's code
     * @param reason the reason for the answer
     * @param place the place in the message, such as {@code PID-3}
     * @param tries how often it arrived or was replayed
     * @param size its length in bytes
     */
    public record WaitingMessage(
            UUID id,
            Instant receivedAt,
            String sender,
            String controlId,
            String event,
            AckCode code,
            Reason reason,
            String place,
            int tries,
            int size) {}
}
