package org.carerkit.outcomes.rating;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.carerkit.outcomes.framework.Criterion.Guidance;

/**
 * A line to improve, and how much the overall share would rise if it were met with evidence: exactly
 * {@code numerator ÷ denominator}. An open legal duty has no points and raises nothing, but still comes first.
 *
 * @param line the line
 * @param numerator the numerator of the rise
 * @param denominator the denominator of the rise, the same for all gaps of one result
 */
public record Gap(CriterionScore line, long numerator, long denominator) {

    /** Checks that the line is not null. */
    public Gap {
        requireNonNull(line, "line");
    }

    /** A suggestion: the framework's first step if the answer is no, otherwise one based on the line's reason. */
    public String suggestion() {
        String suggestion =
                line.duty().map(DutyState::suggestion).orElse(line.reason().suggestion());
        boolean no = line.reason() == ScoreReason.NOT_MET;
        return no ? line.criterion().guidance().map(Guidance::firstStep).orElse(suggestion) : suggestion;
    }

    /** The rise in percentage points, rounded half up once. */
    public BigDecimal effect(int decimals) {
        return BigDecimal.valueOf(100 * numerator)
                .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }
}
