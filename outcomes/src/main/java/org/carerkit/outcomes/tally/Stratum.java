package org.carerkit.outcomes.tally;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * One part of a population and its respondents, such as a council.
 *
 * @param population the number of people in it
 * @param respondents the number of them with a usable answer, at most the population
 * @param sum the sum of the respondents' scores; for a share, the number counted
 * @param sumOfSquares the sum of the squares of their scores; for a share, the same as the sum
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
            throw new IllegalArgumentException("respondents: must be from 0 to the population");
        }
    }

    /** Creates a stratum from the scores in a part of the population. */
    public static Stratum of(long population, ScoreCounts counts) {
        return new Stratum(population, counts.scorable(), counts.sum(), counts.sumOfSquares());
    }

    /**
     * Creates a stratum for a share of a part of the population.
     *
     * @param counted the number of respondents that belong to the share
     * @throws IllegalArgumentException if more are counted than responded
     */
    public static Stratum ofShare(long population, long respondents, long counted) {
        if (counted < 0 || counted > respondents) {
            throw new IllegalArgumentException("counted: must be from 0 to the respondents");
        }
        BigDecimal ones = BigDecimal.valueOf(counted);
        return new Stratum(population, respondents, ones, ones);
    }
}
