package org.carerkit.hl7v2;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How many connections there may be, and how long a peer may take.
 *
 * <p>Behind a proxy all connections come from the proxy's address: give it as many as there may be in all.
 *
 * @param total how many connections may be open at once, at least 1
 * @param perPeer how many of them one peer may have, from 1 to {@code total}. A peer is an IPv4 address, or an IPv6 network of
 *     64 bits, which is what one customer has
 * @param request how long a peer may take to send a whole request, from its first byte to its last, and again to take the
 *     whole answer; longer than 0
 */
record ConnectionLimits(int total, int perPeer, Duration request) {

    /** Checks the limits. */
    public ConnectionLimits {
        requireNonNull(request, "request");
        if (total < 1) {
            throw new IllegalArgumentException("total: at least 1 is needed");
        }
        if (perPeer < 1 || perPeer > total) {
            throw new IllegalArgumentException("perPeer: 1 to total is needed");
        }
        if (request.isNegative() || request.isZero()) {
            throw new IllegalArgumentException("request: longer than 0 is needed");
        }
    }
}
