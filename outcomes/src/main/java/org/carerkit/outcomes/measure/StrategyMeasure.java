package org.carerkit.outcomes.measure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.instrument.ScoreDefinition.Direction;
import org.carerkit.outcomes.strategy.ReportingInterval;

/**
 * A measure by which an item of a strategy is followed: how it is defined, where it began, where it is to go, and what came of
 * it so far.
 *
 * @param id its key
 * @param item the item of the strategy that it serves
 * @param kind impact or activity
 * @param title what it is called
 * @param numerator what is counted, or averaged
 * @param denominator out of what; empty for a plain count and for a mean
 * @param population who it is about
 * @param source where the figures come from
 * @param edition which edition of the source
 * @param better which way is better
 * @param rhythm how often it is measured
 * @param counted whether the same people are counted again next time
 * @param baseline where it began
 * @param target where it is to go
 * @param results what came of it, the earliest first; the baseline is not among them
 */
public record StrategyMeasure(
        String id,
        String item,
        MeasureKind kind,
        String title,
        String numerator,
        Optional<String> denominator,
        String population,
        String source,
        String edition,
        Direction better,
        ReportingInterval rhythm,
        CountTiming counted,
        Optional<MeasureResult> baseline,
        Optional<MeasureTarget> target,
        List<MeasureResult> results) {

    /** Copies the list. */
    public StrategyMeasure {
        requireNonNull(id, "id");
        requireNonNull(item, "item");
        requireNonNull(kind, "kind");
        requireNonNull(title, "title");
        requireNonNull(numerator, "numerator");
        requireNonNull(denominator, "denominator");
        requireNonNull(population, "population");
        requireNonNull(source, "source");
        requireNonNull(edition, "edition");
        requireNonNull(better, "better");
        requireNonNull(rhythm, "rhythm");
        requireNonNull(counted, "counted");
        requireNonNull(baseline, "baseline");
        requireNonNull(target, "target");
        results = List.copyOf(results);
    }

    /**
     * The same with one result more.
     *
     * @throws IllegalArgumentException if it ends before one that is there already
     */
    public StrategyMeasure with(MeasureResult result) {
        List<MeasureResult> more = all();
        if (!more.isEmpty() && !more.get(more.size() - 1).to().isBefore(result.to())) {
            throw new IllegalArgumentException("result: has to come after those that are there");
        }
        List<MeasureResult> longer = new ArrayList<>(results);
        longer.add(result);
        return new StrategyMeasure(
                id,
                item,
                kind,
                title,
                numerator,
                denominator,
                population,
                source,
                edition,
                better,
                rhythm,
                counted,
                baseline,
                target,
                longer);
    }

    /** The baseline, if there is one, and the results after it. */
    List<MeasureResult> all() {
        List<MeasureResult> all = new ArrayList<>();
        baseline.ifPresent(all::add);
        all.addAll(results);
        return all;
    }

    /** The definition alone. */
    @Override
    public String toString() {
        return "StrategyMeasure[" + id + "]";
    }

    /** Whether the same people are counted again in the next result: if so, a small difference tells of a small group. */
    public enum CountTiming {
        /** Those who are there on a day: carers on a register. The last day of the result's time is meant. */
        @JsonProperty("on-a-day")
        ON_A_DAY,
        /** Those to whom something happened in a time: carers assessed in a quarter. */
        @JsonProperty("over-a-time")
        OVER_A_TIME
    }

    /** What a measure is about: whether carers' lives change, or what is done. */
    public enum MeasureKind {
        /** A measure of impact: what is different for carers. */
        @JsonProperty("impact")
        IMPACT("Impact"),
        /** A measure of activity: what was done, and for how many. */
        @JsonProperty("activity")
        ACTIVITY("Activity");

        private final String words;

        MeasureKind(String words) {
            this.words = words;
        }

        /** What it is called in a report. */
        public String words() {
            return words;
        }
    }

    /**
     * One result of a measure.
     *
     * @param from the first day that it is about
     * @param to the day after the last one
     * @param value what was measured
     */
    public record MeasureResult(LocalDate from, LocalDate to, MeasureValue value) {

        /**
         * Checks the time.
         *
         * @throws IllegalArgumentException if it is empty
         */
        public MeasureResult {
            requireNonNull(value, "value");
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("to: has to be after from");
            }
        }

        /** The time alone. */
        @Override
        public String toString() {
            return "MeasureResult[" + from + ", " + to + ")";
        }
    }

    /**
     * What a measure is to reach.
     *
     * @param value the count, percentage or mean
     * @param by the day by which
     */
    public record MeasureTarget(BigDecimal value, LocalDate by) {

        /** Checks that neither is null. */
        public MeasureTarget {
            requireNonNull(value, "value");
            requireNonNull(by, "by");
        }
    }
}
