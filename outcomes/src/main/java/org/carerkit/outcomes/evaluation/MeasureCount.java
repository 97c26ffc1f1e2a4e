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
 * An organisation's counts for a {@link CriterionMeasure}: always both counts, never only a percentage.
 *
 * @param measure the measure's id
 * @param numerator the numerator
 * @param denominator the denominator; zero if there was nobody to count
 * @param source the source of the counts
 * @param date the day of the count
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

    /** The percentage, rounded half up once. Empty if nobody was counted. */
    public Optional<BigDecimal> percent(int decimals) {
        if (numerator == null || denominator == null || denominator == 0) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(100L * numerator)
                .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP));
    }

    /** One of the counts, if given. */
    public Optional<Integer> side(CriterionMeasure.Side side) {
        return Optional.ofNullable(side == CriterionMeasure.Side.NUMERATOR ? numerator : denominator);
    }

    /** Checks that the part is not larger than the whole and that the count is not in the future. */
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
