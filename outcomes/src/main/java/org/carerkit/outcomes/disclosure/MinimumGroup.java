package org.carerkit.outcomes.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /**
     * A share in per cent, rounded half up once; shown when enough people stand behind the whole, the part and the rest.
     *
     * @throws IllegalArgumentException if the part is more than the whole
     */
    public PublishedFigure percent(long part, long of, int decimals) {
        if (part < 0 || part > of) {
            throw new IllegalArgumentException("part: from 0 to the whole");
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

    /** A survey in four figures. */
    public SurveySummary summary(long invited, ScoreCounts counts, int decimals) {
        return new SurveySummary(
                count(invited), count(counts.answered()), count(counts.scorable()), mean(counts, decimals));
    }
}
