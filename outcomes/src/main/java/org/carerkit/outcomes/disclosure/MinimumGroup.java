package org.carerkit.outcomes.disclosure;

import org.carerkit.outcomes.disclosure.PublishedFigure.NotCollected;
import org.carerkit.outcomes.disclosure.PublishedFigure.Suppressed;
import org.carerkit.outcomes.disclosure.PublishedFigure.Value;
import org.carerkit.outcomes.tally.ScoreCounts;

/**
 * The simplest policy: no figure about fewer people than this. It guards one figure at a time; it is no protection for a
 * table with totals.
 *
 * @param people the smallest group that is shown, at least 2
 */
public record MinimumGroup(int people) {

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if it is below 2
     */
    public MinimumGroup {
        if (people < 2) {
            throw new IllegalArgumentException("people: has to be 2 at least");
        }
    }

    /** A count of people; zero is shown, since nobody stands behind it. */
    public PublishedFigure count(long count) {
        return count == 0 || count >= people ? new Value(count) : new Suppressed();
    }

    /** The mean of a score, rounded half up once. */
    public PublishedFigure mean(ScoreCounts counts, int decimals) {
        if (counts.scorable() == 0) {
            return new NotCollected();
        }
        return counts.scorable() >= people ? new Value(counts.mean(decimals).orElseThrow()) : new Suppressed();
    }

    /** A survey in four figures. */
    public SurveySummary summary(long invited, ScoreCounts counts, int decimals) {
        return new SurveySummary(
                count(invited), count(counts.answered()), count(counts.scorable()), mean(counts, decimals));
    }
}
