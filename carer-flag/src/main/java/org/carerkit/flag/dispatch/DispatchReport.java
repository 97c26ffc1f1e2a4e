package org.carerkit.flag.dispatch;

/**
 * What became of the notices of one run.
 *
 * @param delivered how many arrived
 * @param again how many attempts failed and will be made again
 * @param undelivered how many were given up
 */
public record DispatchReport(int delivered, int again, int undelivered) {

    static final DispatchReport NOTHING = new DispatchReport(0, 0, 0);

    DispatchReport and(DispatchReport more) {
        return new DispatchReport(delivered + more.delivered, again + more.again, undelivered + more.undelivered);
    }
}
