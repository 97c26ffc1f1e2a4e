package org.carerkit.outcomes.evaluation;

import static java.util.Objects.requireNonNull;

/**
 * How one criterion changed in one scope.
 *
 * @param criterion the criterion
 * @param scope the scope
 * @param before why it had its points then
 * @param after why it has its points now
 */
public record LineTrend(Criterion criterion, Scope scope, ScoreReason before, ScoreReason after) {

    /** What became of a line. */
    public enum Change {
        /** More points than before. */
        BETTER("Better"),
        /** Fewer points than before. */
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

    /** Checks that everything is there. */
    public LineTrend {
        requireNonNull(criterion, "criterion");
        requireNonNull(scope, "scope");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    /** What became of it. */
    public Change change() {
        if (before.counts() != after.counts()) {
            return after.counts() ? Change.COUNTS_NOW : Change.COUNTS_NO_LONGER;
        }
        int difference = Integer.compare(after.points(), before.points());
        return difference > 0 ? Change.BETTER : difference < 0 ? Change.WORSE : Change.SAME;
    }
}
