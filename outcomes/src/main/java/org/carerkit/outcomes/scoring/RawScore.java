package org.carerkit.outcomes.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.carerkit.outcomes.instrument.ScoreDefinition.Band;

/**
 * A sum of points.
 *
 * @param id the score's key
 * @param points the sum
 * @param band the band of the sum
 */
public record RawScore(String id, int points, Optional<Band> band) implements Score {

    /** Checks that nothing is null. */
    public RawScore {
        requireNonNull(id, "id");
        requireNonNull(band, "band");
    }

    @Override
    public BigDecimal rounded(int decimals) {
        return BigDecimal.valueOf(points).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Shows nothing about the person. */
    @Override
    public String toString() {
        return "RawScore[" + id + "]";
    }
}
