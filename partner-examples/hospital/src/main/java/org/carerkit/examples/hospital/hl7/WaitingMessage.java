package org.carerkit.examples.hospital.hl7;

import java.time.Instant;
import java.util.UUID;
import org.carerkit.hl7v2.AckCode;
import org.carerkit.hl7v2.Reason;

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
