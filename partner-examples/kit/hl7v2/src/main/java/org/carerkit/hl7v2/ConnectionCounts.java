package org.carerkit.hl7v2;

/**
 * What has happened to connections since the port was opened. Contains only counts and nothing about any peer, so it may be
 * logged.
 *
 * @param accepted the number accepted
 * @param refused the number refused at once, because the limit was reached and every other was being answered
 * @param displaced the number closed to make room for a newer one
 * @param overdue the number closed because the peer took too long
 * @param failed the number that ended because answering them failed here
 */
public record ConnectionCounts(long accepted, long refused, long displaced, long overdue, long failed) {

    static final ConnectionCounts NONE = new ConnectionCounts(0, 0, 0, 0, 0);

    /** True if anything was closed since then that its peer would have kept. */
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
