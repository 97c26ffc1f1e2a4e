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
 * A measure that tracks an item of a strategy: its definition, baseline, target and results so far.
 *
 * @param id the key
 * @param item the item of the strategy that it tracks
 * @param kind impact or activity
 * @param title the name
 * @param numerator the thing counted or averaged
 * @param denominator the total that a share is taken of; empty for a count and for a mean
 * @param population the people that it is about
 * @param source the source of the figures
 * @param edition the edition of the source
 * @param better the direction that is better
 * @param rhythm the interval between measurements
 * @param counted whether the same people are counted again next time
 * @param baseline the starting value
 * @param target the target
 * @param results the results, earliest first, without the baseline
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
     * A copy with one more result.
     *
     * @throws IllegalArgumentException if the result does not end after the existing ones
     */
    public StrategyMeasure with(MeasureResult result) {
        List<MeasureResult> more = all();
        if (!more.isEmpty() && !more.get(more.size() - 1).to().isBefore(result.to())) {
            throw new IllegalArgumentException("result: must come after the earlier results");
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

    /** The baseline, if there is one, then the results. */
    List<MeasureResult> all() {
        List<MeasureResult> all = new ArrayList<>();
        baseline.ifPresent(all::add);
        all.addAll(results);
        return all;
    }

    /** The id only, no results. */
    @Override
    public String toString() {
        return "StrategyMeasure[" + id + "]";
    }

    /** Whether the next result counts the same people again. If it does, a small difference reveals a small group. */
    public enum CountTiming {
        /**
         * People in a group on one day, such as carers on a register. The day is the last day of the result's period.
         */
        @JsonProperty("on-a-day")
        ON_A_DAY,
        /** People to whom something happened during a period, such as carers assessed in a quarter. */
        @JsonProperty("over-a-time")
        OVER_A_TIME
    }

    /** Whether a measure is about changes in carers' lives or about activity. */
    public enum MeasureKind {
        /** A measure of impact: what has changed for carers. */
        @JsonProperty("impact")
        IMPACT("Impact"),
        /** A measure of activity: what was done, and for how many people. */
        @JsonProperty("activity")
        ACTIVITY("Activity");

        private final String words;

        MeasureKind(String words) {
            this.words = words;
        }

        /** The name in a report. */
        public String words() {
            return words;
        }
    }

    /**
     * One result of a measure.
     *
     * @param from the first day of the period
     * @param to the day after the last day
     * @param value the measured value
     */
    public record MeasureResult(LocalDate from, LocalDate to, MeasureValue value) {

        /**
         * Checks the period.
         *
         * @throws IllegalArgumentException if the period is empty
         */
        public MeasureResult {
            requireNonNull(value, "value");
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("to: must be after from");
            }
        }

        /** The period only. */
        @Override
        public String toString() {
            return "MeasureResult[" + from + ", " + to + ")";
        }
    }

    /**
     * The target of a measure.
     *
     * @param value the count, percentage or mean
     * @param by the date to reach it by
     */
    public record MeasureTarget(BigDecimal value, LocalDate by) {

        /** Checks that neither is null. */
        public MeasureTarget {
            requireNonNull(value, "value");
            requireNonNull(by, "by");
        }
    }
}
