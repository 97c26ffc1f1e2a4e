package org.carerkit.hl7v2;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * The limits on the number of connections and on the time that a peer may take.
 *
 * <p>Behind a proxy, all connections come from the proxy's address, so allow one peer as many as there may be in total.
 *
 * @param total the greatest number of open connections, at least 1
 * @param perPeer the greatest number for one peer, from 1 to {@code total}. A peer is an IPv4 address or an IPv6 network of
 *     64 bits, which is what one customer has.
 * @param request how long a peer may take to send a whole request, from its first byte to its last, and again to receive the
 *     whole answer; longer than 0
 */
record ConnectionLimits(int total, int perPeer, Duration request) {

    /** Checks the limits. */
    public ConnectionLimits {
        requireNonNull(request, "request");
        if (total < 1) {
            throw new IllegalArgumentException("total: must be at least 1");
        }
        if (perPeer < 1 || perPeer > total) {
            throw new IllegalArgumentException("perPeer: must be between 1 and total");
        }
        if (request.isNegative() || request.isZero()) {
            throw new IllegalArgumentException("request: must be longer than 0");
        }
    }
}
