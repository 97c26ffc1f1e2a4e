package org.carerkit.outcomes.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.carerkit.outcomes.instrument.ScoreDefinition.Band;

/**
 * A value from a conversion table: on this scale, equal steps mean equal differences, so change is computed on it.
 *
 * @param id the score's key
 * @param value the table's value, exact
 * @param from the sum that was looked up
 * @param band the band it lies in
 */
public record MetricScore(String id, BigDecimal value, RawScore from, Optional<Band> band) implements Score {

    /** Checks that everything is there. */
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

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "MetricScore[" + id + "]";
    }
}
