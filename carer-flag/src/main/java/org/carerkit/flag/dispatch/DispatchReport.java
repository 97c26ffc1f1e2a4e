package org.carerkit.flag.dispatch;

/**
 * The results of one run.
 *
 * @param delivered the number of notices delivered
 * @param again the number of failed attempts that will be repeated
 * @param undelivered the number of notices given up
 */
public record DispatchReport(int delivered, int again, int undelivered) {

    static final DispatchReport NOTHING = new DispatchReport(0, 0, 0);

    DispatchReport and(DispatchReport more) {
        return new DispatchReport(delivered + more.delivered, again + more.again, undelivered + more.undelivered);
    }
}
