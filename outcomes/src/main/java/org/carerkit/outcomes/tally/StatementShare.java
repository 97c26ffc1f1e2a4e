package org.carerkit.outcomes.tally;

import static java.math.RoundingMode.HALF_UP;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The share of answers that count ("most of the time" or "always") for a statement or a group of statements. Apply a
 * disclosure policy before you show it.
 *
 * @param id the key of the item or group
 * @param counted the number of answers that count
 * @param answered the number of answers
 * @param unknown the number of missing or invalid answers, which are not part of the share
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
            throw new IllegalArgumentException(
                    "counted: must be between 0 and answered; unknown: must not be negative");
        }
    }

    /** The percentage of answers that count, rounded half up once. Empty if there are no answers. */
    public Optional<BigDecimal> percent(int decimals) {
        return answered == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(100 * counted).divide(BigDecimal.valueOf(answered), decimals, HALF_UP));
    }

    /** Shows no figures, because small counts are personal. */
    @Override
    public String toString() {
        return "StatementShare[" + id + "]";
    }
}
