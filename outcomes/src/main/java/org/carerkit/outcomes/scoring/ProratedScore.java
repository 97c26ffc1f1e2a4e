package org.carerkit.outcomes.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.carerkit.outcomes.instrument.ScoreDefinition.Band;

/**
 * A sum in which missing answers count as the mean of the answers given: {@code sum × items ÷ answered}, kept as a
 * fraction. It arises only if the caller chose the {@link org.carerkit.outcomes.instrument.Instrument.MissingRule} for
 * it.
 *
 * @param id the score's key
 * @param sum the points of the answered items
 * @param answered the number of answered items, at least one
 * @param items the number of items in the score
 * @param band the band of the exact value
 */
public record ProratedScore(String id, int sum, int answered, int items, Optional<Band> band) implements Score {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if no item is answered, or none is missing
     */
    public ProratedScore {
        requireNonNull(id, "id");
        requireNonNull(band, "band");
        if (answered < 1 || answered >= items) {
            throw new IllegalArgumentException("answered: must be between 1 and items - 1");
        }
    }

    @Override
    public BigDecimal rounded(int decimals) {
        return BigDecimal.valueOf((long) sum * items)
                .divide(BigDecimal.valueOf(answered), decimals, RoundingMode.HALF_UP);
    }

    /** Shows nothing about the person. */
    @Override
    public String toString() {
        return "ProratedScore[" + id + "]";
    }
}
