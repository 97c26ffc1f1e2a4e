package org.carerkit.hl7v2;

import java.time.Duration;

/**
 * How much a receiver takes at once, and for how long it waits.
 *
 * @param connections how many connections there may be at once, of all senders
 * @param perPeer how many of them one address may have; behind a proxy, which has one address, as many as there may be in all
 * @param frame how long a message may take from its first byte to its last, and its sender to take the answer
 * @param idle after how long a connection without a message is closed
 * @param maxBytes how large a message may be, 1 to 1,048,576
 */
public record MllpLimits(int connections, int perPeer, Duration frame, Duration idle, int maxBytes) {

    /** 50 connections, 10 of one address, 30 seconds for a message, 10 minutes between two, and 1 MiB. */
    public static final MllpLimits STANDARD =
            new MllpLimits(50, 10, Duration.ofSeconds(30), Duration.ofMinutes(10), 1 << 20);

    /** Checks the limits. */
    public MllpLimits {
        if (maxBytes < 1 || maxBytes > 1 << 20) {
            throw new IllegalArgumentException("maxBytes: 1 to 1048576 is needed");
        }
        if (idle.isNegative() || idle.isZero()) {
            throw new IllegalArgumentException("idle: longer than 0 is needed");
        }
        new ConnectionLimits(connections, perPeer, frame);
    }

    ConnectionLimits ofConnections() {
        return new ConnectionLimits(connections, perPeer, frame);
    }
}
