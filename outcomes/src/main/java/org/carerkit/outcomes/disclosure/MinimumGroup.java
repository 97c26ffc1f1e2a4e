package org.carerkit.outcomes.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.carerkit.outcomes.disclosure.PublishedFigure.NotCollected;
import org.carerkit.outcomes.disclosure.PublishedFigure.Suppressed;
import org.carerkit.outcomes.disclosure.PublishedFigure.Value;
import org.carerkit.outcomes.tally.ScoreCounts;

/**
 * The simplest policy: it shows no figure about fewer people than the minimum. It protects one figure at a time and
 * does not protect a table with totals.
 *
 * @param people the smallest group shown, at least 2
 */
public record MinimumGroup(int people) {

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if the size is below 2
     */
    public MinimumGroup {
        if (people < 2) {
            throw new IllegalArgumentException("people: must be at least 2");
        }
    }

    /** A count of people. Zero is shown, because it is about nobody. */
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

    /**
     * A percentage, rounded half up once. It is shown if the whole, the part and the rest each have enough people.
     *
     * @throws IllegalArgumentException if the part is more than the whole
     */
    public PublishedFigure percent(long part, long of, int decimals) {
        if (part < 0 || part > of) {
            throw new IllegalArgumentException("part: must be between 0 and the whole");
        }
        if (of == 0) {
            return new NotCollected();
        }
        boolean small = of < people || part > 0 && part < people || of - part > 0 && of - part < people;
        return small
                ? new Suppressed()
                : new Value(
                        BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(of), decimals, RoundingMode.HALF_UP));
    }

    /** Summarises a survey in four figures. */
    public SurveySummary summary(long invited, ScoreCounts counts, int decimals) {
        return new SurveySummary(
                count(invited), count(counts.answered()), count(counts.scorable()), mean(counts, decimals));
    }
}
