package org.carerkit.outcomes.change;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.disclosure.PublishedFigure;

/**
 * What changed, as it may be shown: how complete the data are first, then how much scores changed, then how many people
 * are reliably better and how many reliably worse. It says nothing about why.
 *
 * @param plan the score, the boundaries and their sources
 * @param completeness how many people stand behind it
 * @param scores means and the interval of the mean change
 * @param sizes the size of the change in units of spread
 * @param reliable who is reliably better and worse; empty without a boundary or a direction
 * @param crossing who crossed the cut-off; empty without a cut-off, a boundary or a direction
 * @param findings what a reader has to know: too few people, no spread
 */
public record ChangeReport(
        ChangePlan plan,
        Completeness completeness,
        Scores scores,
        Sizes sizes,
        Optional<Reliable> reliable,
        Optional<Crossing> crossing,
        Findings findings) {

    /** Checks that everything is there. */
    public ChangeReport {
        requireNonNull(plan, "plan");
        requireNonNull(completeness, "completeness");
        requireNonNull(scores, "scores");
        requireNonNull(sizes, "sizes");
        requireNonNull(reliable, "reliable");
        requireNonNull(crossing, "crossing");
        requireNonNull(findings, "findings");
    }

    /**
     * How many people stand behind a report.
     *
     * @param invited people who were asked
     * @param atBaseline people with a score at baseline
     * @param paired people with both scores
     * @param percentPaired the people with both, in per cent of those invited, to one decimal
     */
    public record Completeness(
            PublishedFigure invited,
            PublishedFigure atBaseline,
            PublishedFigure paired,
            PublishedFigure percentPaired) {}

    /**
     * Means of the people with both scores.
     *
     * @param before their mean at baseline
     * @param after their mean afterwards
     * @param change the mean of their changes: after less before, whichever way is better
     * @param low the lower end of its 95% interval (Student's t for pairs)
     * @param high the upper end
     * @param t the t of that interval: mean change ÷ its standard error, to four decimals
     * @param degreesOfFreedom one less than the pairs
     */
    public record Scores(
            PublishedFigure before,
            PublishedFigure after,
            PublishedFigure change,
            PublishedFigure low,
            PublishedFigure high,
            PublishedFigure t,
            PublishedFigure degreesOfFreedom) {}

    /**
     * The mean change in units of spread.
     *
     * @param standardisedResponseMean the mean change ÷ the standard deviation of the changes
     * @param cohensD Cohen's d on the baseline: the mean change ÷ the standard deviation at baseline of those with both
     */
    public record Sizes(PublishedFigure standardisedResponseMean, PublishedFigure cohensD) {}

    /**
     * Reliable change; both directions, always.
     *
     * @param improved people reliably better
     * @param worse people reliably worse
     * @param unchanged people without reliable change
     */
    public record Reliable(Share improved, Share worse, Share unchanged) {}

    /**
     * Reliable change and the cut-off. Recovered and improved make up all who are reliably better, deteriorated and harmed
     * all who are reliably worse.
     *
     * @param recovered reliably better, and crossed to the functional side
     * @param improved reliably better, not recovered
     * @param deteriorated reliably worse, did not cross
     * @param harmed reliably worse, and crossed to the clinical side
     */
    public record Crossing(Share recovered, Share improved, Share deteriorated, Share harmed) {}
}
