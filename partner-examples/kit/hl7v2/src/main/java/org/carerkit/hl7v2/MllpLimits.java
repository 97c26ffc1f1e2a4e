package org.carerkit.hl7v2;

import java.time.Duration;

/**
 * The limits on what a receiver accepts at once and how long it waits.
 *
 * @param connections the greatest number of connections at once, from all senders
 * @param perPeer the greatest number from one address; behind a proxy, which has one address, as many as in total
 * @param frame how long a message may take from its first byte to its last, and then its sender to receive the answer
 * @param idle how long a connection may stay open without a message
 * @param maxBytes the greatest size of a message in bytes, 1 to 1,048,576
 */
public record MllpLimits(int connections, int perPeer, Duration frame, Duration idle, int maxBytes) {

    /** 50 connections, 10 from one address, 30 seconds for a message, 10 minutes between messages, and 1 MiB. */
    public static final MllpLimits STANDARD =
            new MllpLimits(50, 10, Duration.ofSeconds(30), Duration.ofMinutes(10), 1 << 20);

    /** Checks the limits. */
    public MllpLimits {
        if (maxBytes < 1 || maxBytes > 1 << 20) {
            throw new IllegalArgumentException("maxBytes: must be between 1 and 1048576");
        }
        if (idle.isNegative() || idle.isZero()) {
            throw new IllegalArgumentException("idle: must be longer than 0");
        }
        new ConnectionLimits(connections, perPeer, frame);
    }

    ConnectionLimits ofConnections() {
        return new ConnectionLimits(connections, perPeer, frame);
    }
}
