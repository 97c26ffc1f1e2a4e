package org.carerkit.outcomes.tally;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * One part of a population and those of it who answered: a council in its region.
 *
 * @param population how many people it has
 * @param respondents how many of them gave a usable answer, at most all
 * @param sum the sum of their scores; of a share, how many are counted
 * @param sumOfSquares the sum of their squares; of a share, the same as the sum
 */
public record Stratum(long population, long respondents, BigDecimal sum, BigDecimal sumOfSquares) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there are more respondents than people, or a number is negative
     */
    public Stratum {
        requireNonNull(sum, "sum");
        requireNonNull(sumOfSquares, "sumOfSquares");
        if (respondents < 0 || respondents > population) {
            throw new IllegalArgumentException("respondents: has to be from 0 to the population");
        }
    }

    /** The scores of a part of the population. */
    public static Stratum of(long population, ScoreCounts counts) {
        return new Stratum(population, counts.scorable(), counts.sum(), counts.sumOfSquares());
    }

    /**
     * A share of a part of the population.
     *
     * @param counted how many of the respondents belong to the share
     * @throws IllegalArgumentException if more are counted than responded
     */
    public static Stratum ofShare(long population, long respondents, long counted) {
        if (counted < 0 || counted > respondents) {
            throw new IllegalArgumentException("counted: has to be from 0 to the respondents");
        }
        BigDecimal ones = BigDecimal.valueOf(counted);
        return new Stratum(population, respondents, ones, ones);
    }
}
