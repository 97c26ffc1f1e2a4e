package org.carerkit.outcomes.evaluation;

import jakarta.validation.GroupSequence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Count;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Rule;
import org.carerkit.core.check.Text;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.framework.CriterionMeasure;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation counted for a {@link CriterionMeasure}: both counts, never a percentage alone.
 *
 * @param measure the measure's id
 * @param numerator the count above the line
 * @param denominator the count below the line; zero when there was nobody to count
 * @param source where the counts come from
 * @param date the day on which they were counted
 */
@Consistent(MeasureCount.PartOfWhole.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, MeasureCount.class})
public record MeasureCount(
        @Required @Text(max = 60) @Nullable String measure,
        @Required @Count(max = 100_000_000) @Nullable Integer numerator,
        @Required @Count(max = 100_000_000) @Nullable Integer denominator,
        @Text(max = 500) @Nullable String source,
        @Nullable LocalDate date) {

    /** The share in per cent, rounded half up once; empty when nobody was counted. */
    public Optional<BigDecimal> percent(int decimals) {
        if (numerator == null || denominator == null || denominator == 0) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(100L * numerator)
                .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP));
    }

    /** One of its counts, where it is given. */
    public Optional<Integer> side(CriterionMeasure.Side side) {
        return Optional.ofNullable(side == CriterionMeasure.Side.NUMERATOR ? numerator : denominator);
    }

    /** The rule that a part is no larger than the whole, and was counted by today. */
    public static final class PartOfWhole implements Rule<MeasureCount> {

        /** Called by the constraint. */
        public PartOfWhole() {}

        @Override
        public void check(MeasureCount count, Report report) {
            if (count.numerator != null && count.denominator != null && count.numerator > count.denominator) {
                report.add("numerator", OutcomesFinding.MEASURE_PART_ABOVE_WHOLE);
            }
            if (count.date != null && count.date.isAfter(report.today())) {
                report.add("date", OutcomesFinding.MEASURE_IN_FUTURE);
            }
        }
    }
}
