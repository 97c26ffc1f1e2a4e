package org.carerkit.outcomes.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import org.carerkit.outcomes.instrument.ScoreDefinition.Band;

/**
 * One person's score. Each kind is its own type, because a number means nothing without its scale: a raw 24 and a
 * metric 24 of the same questionnaire are far apart.
 */
public sealed interface Score permits RawScore, MetricScore, ProratedScore {

    /** The score's key in the instrument. */
    String id();

    /** The band of the score. Empty if the source names none. */
    Optional<Band> band();

    /** The value, rounded half up. Round only for display. */
    BigDecimal rounded(int decimals);
}
