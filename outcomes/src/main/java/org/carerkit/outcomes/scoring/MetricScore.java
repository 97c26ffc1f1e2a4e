package org.carerkit.outcomes.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.carerkit.outcomes.instrument.ScoreDefinition.Band;

/**
 * A score from a conversion table. Equal steps on this scale are equal differences, so change is calculated on it.
 *
 * @param id the score's key
 * @param value the exact value from the table
 * @param from the sum looked up
 * @param band the band of the value
 */
public record MetricScore(String id, BigDecimal value, RawScore from, Optional<Band> band) implements Score {

    /** Checks that nothing is null. */
    public MetricScore {
        requireNonNull(id, "id");
        requireNonNull(value, "value");
        requireNonNull(from, "from");
        requireNonNull(band, "band");
    }

    @Override
    public BigDecimal rounded(int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Shows nothing about the person. */
    @Override
    public String toString() {
        return "MetricScore[" + id + "]";
    }
}
