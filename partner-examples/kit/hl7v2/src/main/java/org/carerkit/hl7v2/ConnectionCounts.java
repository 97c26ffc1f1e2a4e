package org.carerkit.hl7v2;

/**
 * What became of connections since the port was opened. It tells how many there were and nothing of a peer, so it may be
 * logged.
 *
 * @param accepted how many were let in
 * @param refused how many were closed at once: the limit was reached, and every other was being answered
 * @param displaced how many were closed to make room for a newer one
 * @param overdue how many were closed because the peer took too long
 * @param failed how many ended because answering them failed here
 */
public record ConnectionCounts(long accepted, long refused, long displaced, long overdue, long failed) {

    static final ConnectionCounts NONE = new ConnectionCounts(0, 0, 0, 0, 0);

    /** Whether anything was closed that its peer would have kept. */
    boolean tellsMoreThan(ConnectionCounts earlier) {
        return refused > earlier.refused
                || displaced > earlier.displaced
                || overdue > earlier.overdue
                || failed > earlier.failed;
    }

    /** A line for an operator's log. */
    @Override
    public String toString() {
        return "connections since the start: " + accepted + " accepted, " + refused + " refused, " + displaced
                + " closed to make room, " + overdue + " closed as too slow, " + failed + " failed here";
    }
}
