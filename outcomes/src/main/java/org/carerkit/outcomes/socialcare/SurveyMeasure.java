package org.carerkit.outcomes.socialcare;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.tally.StratifiedMean;

/**
 * A measure of the carers' survey over one or more councils. Each council is weighted by the number of people it could
 * have asked: weight = population ÷ usable responses ({@link StratifiedMean}).
 *
 * <p>Defined by the Adult Social Care Outcomes Framework and the Personal Social Services Survey of Adult Carers in
 * England (SACE).
 *
 * @param key the measure, with the framework's edition
 * @param councils the councils, at least one
 */
public record SurveyMeasure(AscofKey key, List<SurveyedCouncil> councils) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the list is empty
     */
    public SurveyMeasure {
        requireNonNull(key, "key");
        councils = List.copyOf(councils);
        if (councils.isEmpty()) {
            throw new IllegalArgumentException("councils: must have at least one");
        }
    }

    /** The mean score: Σ population × mean of the council ÷ Σ population. */
    public BigDecimal mean(int decimals) {
        return figure().mean(decimals).orElseThrow();
    }

    /**
     * The percentage that says yes.
     *
     * @throws IllegalStateException if the figures are scores rather than a share
     */
    public BigDecimal percent(int decimals) {
        checkShares();
        return figure().percent(decimals).orElseThrow();
    }

    /**
     * Half the width of the 95% interval around {@link #percent}, in percentage points. Empty if a council has only one
     * response, because its variance is unknown.
     *
     * @throws IllegalStateException if the figures are scores rather than a share
     */
    public Optional<BigDecimal> marginOfError(int decimals) {
        checkShares();
        return figure().percentMargin(decimals);
    }

    private StratifiedMean figure() {
        return StratifiedMean.of(councils.stream().map(SurveyedCouncil::figures).toList());
    }

    /** Only ones and zeros equal their own squares. */
    private void checkShares() {
        boolean scores = councils.stream()
                .map(SurveyedCouncil::figures)
                .anyMatch(figures -> figures.sum().compareTo(figures.sumOfSquares()) != 0);
        if (scores) {
            throw new IllegalStateException("a share is counted from ones and noughts, not from scores");
        }
    }

    /** Shows no figures, because small counts are personal. */
    @Override
    public String toString() {
        return key + " over " + councils.size() + " councils";
    }
}
