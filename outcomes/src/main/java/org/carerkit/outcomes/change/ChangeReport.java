package org.carerkit.outcomes.change;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.disclosure.PublishedFigure;

/**
 * A report of change that may be shown: first how complete the data are, then how much scores changed, then how many
 * people are reliably better or worse. It says nothing about causes.
 *
 * @param plan the score, the boundaries and their sources
 * @param completeness the number of people behind the report
 * @param scores the means and the interval of the mean change
 * @param sizes the size of the change in units of spread
 * @param reliable the people reliably better and worse; empty without a boundary or a direction
 * @param crossing the people who crossed the cut-off; empty without a cut-off, a boundary or a direction
 * @param findings cautions for the reader, such as too few people or no spread
 */
public record ChangeReport(
        ChangePlan plan,
        Completeness completeness,
        Scores scores,
        Sizes sizes,
        Optional<Reliable> reliable,
        Optional<Crossing> crossing,
        Findings findings) {

    /** Checks that nothing is null. */
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
     * The number of people behind a report.
     *
     * @param invited people asked
     * @param atBaseline people with a score at baseline
     * @param paired people with both scores
     * @param percentPaired people with both scores as a percentage of those invited, to one decimal
     */
    public record Completeness(
            PublishedFigure invited,
            PublishedFigure atBaseline,
            PublishedFigure paired,
            PublishedFigure percentPaired) {}

    /**
     * The means of the people with both scores.
     *
     * @param before their mean at baseline
     * @param after their later mean
     * @param change the mean of their changes: after minus before, whichever direction is better
     * @param low the lower end of its 95% interval (Student's t for pairs)
     * @param high the upper end of that interval
     * @param t the t of that interval: mean change ÷ its standard error, to four decimals
     * @param degreesOfFreedom the number of pairs minus one
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
     * @param cohensD Cohen's d on the baseline: the mean change ÷ the standard deviation at baseline of the people with
     *     both scores
     */
    public record Sizes(PublishedFigure standardisedResponseMean, PublishedFigure cohensD) {}

    /**
     * Reliable change, always in both directions.
     *
     * @param improved people reliably better
     * @param worse people reliably worse
     * @param unchanged people without reliable change
     */
    public record Reliable(Share improved, Share worse, Share unchanged) {}

    /**
     * Reliable change combined with the cut-off. Everybody who is reliably better has either recovered or improved;
     * everybody who is reliably worse has either deteriorated or been harmed.
     *
     * @param recovered people reliably better who crossed to the functional side
     * @param improved people reliably better who did not
     * @param deteriorated people reliably worse who did not cross
     * @param harmed people reliably worse who crossed to the clinical side
     */
    public record Crossing(Share recovered, Share improved, Share deteriorated, Share harmed) {}
}
