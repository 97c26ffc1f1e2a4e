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
 * The messages that could not be taken: they wait here until they can, or until somebody says that they never will. What
 * they say is not shown, for nobody knows what it is.
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
     * What waits, the oldest first.
     *
     * @param limit how many at most, 1 or more
     */
    @Transactional(readOnly = true)
    public List<WaitingMessage> waiting(int limit) {
        return rows.waiting(limit);
    }

    /**
     * Takes a message in once more, after a table was completed, say.
     *
     * @return what became of it; empty where no such message waits, or it was too large to be kept
     */
    public Optional<MessageAnswer> replay(UUID id) {
        return rows.content(id).map(intake::replay);
    }

    /**
     * Says that a message need not be taken. Its text goes.
     *
     * @return false where no such message waits
     */
    @Transactional
    public boolean close(UUID id) {
        return rows.digest(id)
                .map(digest -> rows.resolve(digest, clock.instant(), "closed"))
                .orElse(false);
    }

    /**
     * A message that waits for somebody to look at it, without what it says.
     *
     * @param id which one
     * @param receivedAt when it came first
     * @param sender who sent it: organisation and system
     * @param controlId what the sender calls it
     * @param event which event, where that could be read
     * @param code what was answered
     * @param reason why
     * @param place where in the message: {@code PID-3}
     * @param tries how often it came or was replayed
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
