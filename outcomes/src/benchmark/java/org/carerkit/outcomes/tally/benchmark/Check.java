package org.carerkit.outcomes.tally.benchmark;

import java.util.Locale;

/** What all of them have to come to. */
final class Check {

    private long cells;
    private long people;
    private double means;
    private double variances;

    void add(long scorable, double mean, double variance) {
        cells++;
        people += scorable;
        means += mean;
        variances += variance;
    }

    String text() {
        return String.format(
                Locale.ROOT, "%d cells, %d scores, means %.2f, variances %.1f", cells, people, means, variances);
    }
}
