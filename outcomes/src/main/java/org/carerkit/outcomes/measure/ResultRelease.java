package org.carerkit.outcomes.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.disclosure.Background;
import org.carerkit.outcomes.disclosure.CountTable;
import org.carerkit.outcomes.disclosure.CountTable.Totals;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedFigure.NotCollected;
import org.carerkit.outcomes.disclosure.PublishedFigure.Suppressed;
import org.carerkit.outcomes.disclosure.PublishedFigure.Value;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.outcomes.disclosure.Release.Released;
import org.carerkit.outcomes.disclosure.SmallCountPolicy;
import org.carerkit.outcomes.measure.MeasureValue.Count;
import org.carerkit.outcomes.measure.MeasureValue.Mean;
import org.carerkit.outcomes.measure.MeasureValue.Share;
import org.carerkit.outcomes.measure.PublishedMeasure.PublishedResult;
import org.carerkit.outcomes.measure.StrategyMeasure.CountTiming;
import org.carerkit.outcomes.measure.StrategyMeasure.MeasureResult;

/**
 * Releases the results of one measure in order, each as a separate table. A share is a row of those counted, those not
 * counted, and the total. If the same people are counted again, earlier releases are treated as known. A result that
 * the policy refuses is suppressed. Use it once, on one thread.
 */
final class ResultRelease {

    private final StrategyMeasure measure;
    private final SmallCountPolicy policy;
    private final List<PublishedTable> tables = new ArrayList<>();

    ResultRelease(StrategyMeasure measure, SmallCountPolicy policy) {
        this.measure = measure;
        this.policy = policy;
    }

    List<PublishedTable> tables() {
        return tables;
    }

    PublishedResult next(MeasureResult result) {
        MeasureValue value = result.value();
        if (value instanceof Share share) {
            return share(result, share);
        }
        long people = value instanceof Count count ? count.number() : ((Mean) value).people();
        PublishedFigure shown = released(new long[] {people}, List.of("people"), Totals.NONE)
                .map(table -> table.figure(new Place(0, 0)))
                .orElse(new Suppressed());
        if (value instanceof Mean mean) {
            PublishedFigure figure = people == 0
                    ? new NotCollected()
                    : shown instanceof Value && people >= policy.minimum() ? new Value(mean.value()) : new Suppressed();
            return new PublishedResult(result.from(), result.to(), figure, Optional.empty(), Optional.of(shown));
        }
        return new PublishedResult(result.from(), result.to(), shown, Optional.empty(), Optional.empty());
    }

    private PublishedResult share(MeasureResult result, Share share) {
        long[] parts = {share.numerator(), share.denominator() - share.numerator()};
        Optional<PublishedTable> table = released(parts, List.of("with", "without"), Totals.ROWS);
        PublishedFigure count = table.map(each -> each.figure(new Place(0, 0))).orElse(new Suppressed());
        PublishedFigure of = table.map(each -> each.figure(new Place(0, 2))).orElse(new Suppressed());
        return new PublishedResult(result.from(), result.to(), percent(count, of), Optional.of(count), Optional.of(of));
    }

    private Optional<PublishedTable> released(long[] counts, List<String> columns, Totals totals) {
        CountTable exact = CountTable.of(List.of(measure.id()), columns, new long[][] {counts}, totals);
        List<PublishedTable> earlier = measure.counted() == CountTiming.ON_A_DAY ? tables : List.of();
        if (policy.release(exact, new Background(earlier, List.of(), true)) instanceof Released released) {
            tables.add(released.table());
            return Optional.of(released.table());
        }
        return Optional.empty();
    }

    /** Calculates the percentage from the figures shown, to one decimal, rounded half up. */
    private static PublishedFigure percent(PublishedFigure count, PublishedFigure of) {
        if (!(count instanceof Value part) || !(of instanceof Value whole)) {
            return new Suppressed();
        }
        if (whole.number().signum() == 0) {
            return new NotCollected();
        }
        return new Value(
                BigDecimal.valueOf(100).multiply(part.number()).divide(whole.number(), 1, RoundingMode.HALF_UP));
    }
}
