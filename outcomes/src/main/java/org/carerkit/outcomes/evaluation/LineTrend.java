package org.carerkit.outcomes.evaluation;

import static java.util.Objects.requireNonNull;

/**
 * How one criterion changed in one scope.
 *
 * @param before the line then
 * @param after the line now, of the same criterion and scope
 */
public record LineTrend(Line before, Line after) {

    /** What became of a line. */
    public enum Change {
        /** More points than before, or a legal duty that is nearer to being met. */
        BETTER("Better"),
        /** Fewer points than before, or a legal duty that is further from being met. */
        WORSE("Worse"),
        /** As many points as before, or still out of the score. */
        SAME("As before"),
        /** It counts now and did not before. */
        COUNTS_NOW("Counts now"),
        /** It counted before and does not now. */
        COUNTS_NO_LONGER("Counts no longer");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        /** What it is called in a report. */
        public String words() {
            return words;
        }
    }

    /** Checks that both are there. */
    public LineTrend {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    /** The criterion. */
    public Criterion criterion() {
        return after.criterion();
    }

    /** What became of it; a legal duty that is no longer open is better, whatever the reason. */
    public Change change() {
        if (before.counts() != after.counts()) {
            return after.counts() ? Change.COUNTS_NOW : Change.COUNTS_NO_LONGER;
        }
        int difference = Integer.compare(rank(after), rank(before));
        return difference > 0 ? Change.BETTER : difference < 0 ? Change.WORSE : Change.SAME;
    }

    /** The points that it has, or would have if it were no duty; those of a duty that is not open are all. */
    private static int rank(Line line) {
        boolean closed = line.duty().isPresent() && !line.isOpenDuty();
        return closed ? ScoreReason.MOST_POINTS : line.reason().points();
    }
}
