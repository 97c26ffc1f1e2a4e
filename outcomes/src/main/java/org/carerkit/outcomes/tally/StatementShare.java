package org.carerkit.outcomes.tally;

import static java.math.RoundingMode.HALF_UP;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Of a statement, or of a group of them: how many answers count ("most of the time" or "always"), out of how many. Before it
 * is shown to anybody, it goes through a disclosure policy.
 *
 * @param id the item's or the group's key
 * @param counted how many answers count
 * @param answered how many answers there are
 * @param unknown how many are missing or are none; they are no part of the share
 */
public record StatementShare(String id, long counted, long answered, long unknown) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException unless 0 ≤ counted ≤ answered and 0 ≤ unknown
     */
    public StatementShare {
        requireNonNull(id, "id");
        if (counted < 0 || counted > answered || unknown < 0) {
            throw new IllegalArgumentException("counted: from 0 to answered; unknown: 0 or more");
        }
    }

    /** The share of the answers that count, in per cent, rounded half up once; empty when there is no answer. */
    public Optional<BigDecimal> percent(int decimals) {
        return answered == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(100 * counted).divide(BigDecimal.valueOf(answered), decimals, HALF_UP));
    }

    /** No figure: small counts are personal. */
    @Override
    public String toString() {
        return "StatementShare[" + id + "]";
    }
}
