package org.carerkit.outcomes.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.disclosure.ComplementaryPolicy;
import org.carerkit.outcomes.disclosure.PublisherPolicy;
import org.carerkit.outcomes.disclosure.SmallCountPolicy;
import org.carerkit.outcomes.instrument.ScoreDefinition.Direction;
import org.carerkit.outcomes.measure.StrategyMeasure.CountTiming;
import org.carerkit.outcomes.measure.StrategyMeasure.MeasureKind;
import org.carerkit.outcomes.measure.StrategyMeasure.MeasureResult;
import org.carerkit.outcomes.measure.StrategyMeasure.MeasureTarget;
import org.carerkit.outcomes.strategy.ReportingInterval;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishedMeasureTest {

    private static final SmallCountPolicy EXACT = ComplementaryPolicy.STANDARD;

    @Test
    void a_share_is_worked_out_from_the_figures_that_are_shown() {
        PublishedMeasure exact = PublishedMeasure.of(shares(CountTiming.OVER_A_TIME, 124, 200), EXACT);
        PublishedMeasure rounded =
                PublishedMeasure.of(shares(CountTiming.OVER_A_TIME, 124, 201), PublisherPolicy.NHS_SUB_NATIONAL);

        assertThat(texts(exact)).containsExactly("62.0 (124 of 200)");
        assertThat(exact.standing()).isEqualTo(TargetStanding.REACHED);
        assertThat(texts(rounded)).containsExactly("62.5 (125 of 200)");
    }

    @Test
    void a_small_part_is_not_shown_and_nothing_is_said_of_the_target() {
        PublishedMeasure small = PublishedMeasure.of(shares(CountTiming.OVER_A_TIME, 3, 200), EXACT);

        assertThat(texts(small)).containsExactly("suppressed (suppressed of 200)");
        assertThat(small.standing()).isEqualTo(TargetStanding.NOT_SHOWN);
    }

    @Test
    void a_part_that_is_almost_the_whole_is_not_shown_either() {
        assertThat(texts(PublishedMeasure.of(shares(CountTiming.OVER_A_TIME, 197, 200), EXACT)))
                .containsExactly("suppressed (suppressed of 200)");
    }

    @Test
    void of_a_handful_of_people_nothing_is_shown() {
        assertThat(texts(PublishedMeasure.of(shares(CountTiming.OVER_A_TIME, 3, 5), EXACT)))
                .containsExactly("suppressed (suppressed of suppressed)");
    }

    @Test
    void where_the_same_people_are_counted_again_a_small_difference_is_hidden() {
        assertThat(texts(PublishedMeasure.of(counts(CountTiming.ON_A_DAY, 100, 103), EXACT)))
                .containsExactly("100", "suppressed");
        assertThat(texts(PublishedMeasure.of(counts(CountTiming.ON_A_DAY, 100, 108), EXACT)))
                .containsExactly("100", "108");
        assertThat(texts(PublishedMeasure.of(counts(CountTiming.OVER_A_TIME, 100, 103), EXACT)))
                .containsExactly("100", "103");
    }

    @Test
    void zero_is_shown_and_is_no_suppressed_figure() {
        assertThat(texts(PublishedMeasure.of(counts(CountTiming.OVER_A_TIME, 0, 7), EXACT)))
                .containsExactly("0", "suppressed");
    }

    @Test
    void a_mean_needs_people_enough() {
        assertThat(texts(PublishedMeasure.of(means(7), EXACT))).containsExactly("suppressed (of suppressed)");
        assertThat(texts(PublishedMeasure.of(means(8), EXACT))).containsExactly("21.54 (of 8)");
        assertThat(texts(PublishedMeasure.of(means(0), EXACT))).containsExactly("not collected (of 0)");
    }

    static List<String> texts(PublishedMeasure measure) {
        return measure.results().stream()
                .map(result -> result.figure().text()
                        + result.of()
                                .map(of -> " ("
                                        + result.count()
                                                .map(count -> count.text() + " ")
                                                .orElse("") + "of " + of.text() + ")")
                                .orElse(""))
                .toList();
    }

    static StrategyMeasure shares(CountTiming counted, long numerator, long denominator) {
        return measure(counted, Optional.of("carers")).with(result(1, new MeasureValue.Share(numerator, denominator)));
    }

    private static StrategyMeasure counts(CountTiming counted, long... numbers) {
        StrategyMeasure measure = measure(counted, Optional.empty());
        for (int i = 0; i < numbers.length; i++) {
            measure = measure.with(result(i + 1, new MeasureValue.Count(numbers[i])));
        }
        return measure;
    }

    private static StrategyMeasure means(long people) {
        return measure(CountTiming.OVER_A_TIME, Optional.empty())
                .with(result(1, new MeasureValue.Mean(new BigDecimal("21.54"), people)));
    }

    private static MeasureResult result(int month, MeasureValue value) {
        LocalDate from = LocalDate.of(2026, month, 1);
        return new MeasureResult(from, from.plusMonths(1), value);
    }

    private static StrategyMeasure measure(CountTiming counted, Optional<String> denominator) {
        return new StrategyMeasure(
                "m",
                "P1",
                MeasureKind.IMPACT,
                "Measure",
                "carers who have it",
                denominator,
                "carers",
                "ours",
                "2026",
                Direction.HIGHER,
                ReportingInterval.MONTHLY,
                counted,
                Optional.empty(),
                Optional.of(new MeasureTarget(new BigDecimal("60"), LocalDate.of(2028, 1, 1))),
                List.of());
    }
}
