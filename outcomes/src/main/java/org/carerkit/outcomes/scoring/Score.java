package org.carerkit.outcomes.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import org.carerkit.outcomes.instrument.ScoreDefinition.Band;

/**
 * One score of one person. The kinds are different types, because a number without its scale says nothing: a raw 24 and a
 * metric 24 of the same scale are far apart.
 */
public sealed interface Score permits RawScore, MetricScore, ProratedScore {

    /** The score's key in its instrument. */
    String id();

    /** The band it lies in; empty when the source names none. */
    Optional<Band> band();

    /** The value, rounded half up. Round only where it is shown. */
    BigDecimal rounded(int decimals);
}
