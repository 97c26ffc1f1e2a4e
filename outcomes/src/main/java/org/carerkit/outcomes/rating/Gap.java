package org.carerkit.outcomes.rating;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.carerkit.outcomes.framework.Criterion.Guidance;

/**
 * A line that could be better, and how much the overall share would rise if it were met with evidence: exactly
 * {@code numerator ÷ denominator}. An open legal duty has no points, so it raises nothing: it comes first nevertheless.
 *
 * @param line the line
 * @param numerator the numerator of the rise
 * @param denominator the denominator of the rise; the same for all gaps of one result
 */
public record Gap(CriterionScore line, long numerator, long denominator) {

    /** Checks that the line is there. */
    public Gap {
        requireNonNull(line, "line");
    }

    /** What would help: the framework's first step where the answer is no, else what the line's reason suggests. */
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
