package org.carerkit.outcomes.measure;

import static org.carerkit.outcomes.internal.DefinitionFormat.given;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Count;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Rule;
import org.carerkit.core.check.Text;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.instrument.ScoreDefinition.Direction;
import org.carerkit.outcomes.internal.DefinitionFormat;
import org.carerkit.outcomes.internal.DefinitionId;
import org.carerkit.outcomes.measure.StrategyMeasure.CountTiming;
import org.carerkit.outcomes.measure.StrategyMeasure.MeasureKind;
import org.carerkit.outcomes.measure.StrategyMeasure.MeasureResult;
import org.carerkit.outcomes.measure.StrategyMeasure.MeasureTarget;
import org.carerkit.outcomes.strategy.ReportingInterval;
import org.carerkit.outcomes.strategy.Strategy;
import org.carerkit.outcomes.strategy.StrategyKey;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a file of measures, format {@code carerkit.measures/1}, and its conversion to a {@link MeasureSet}.
 * The records are public only because the reader creates them.
 */
final class MeasuresFile {

    static final DefinitionFormat<Definition> FORMAT = DefinitionFormat.of("measures", Definition.class);

    private static final int TEXT = 4000;

    private MeasuresFile() {}

    /** The version of the format. */
    public enum Format {
        /** The only version. */
        @JsonProperty("carerkit.measures/1")
        MEASURES_1
    }

    /** The whole file. */
    @Consistent(Definition.Once.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, Definition.class})
    public record Definition(
            @Required @Nullable Format format,
            @Required @DefinitionId @Nullable String id,
            @Required @Text(max = 60) @Nullable String edition,
            @Required @Text(max = TEXT) @Nullable String title,
            @Required @Valid @Nullable KeyPart strategy,
            @Required @Text(max = TEXT) @Nullable String source,
            @Required @Text(max = TEXT) @Nullable String licence,
            @Required List<@Valid MeasurePart> measures) {

        MeasureSet measureSet() {
            return new MeasureSet(
                    given(id),
                    given(edition),
                    given(title),
                    given(strategy).key(),
                    given(source),
                    given(licence),
                    measures.stream().map(MeasurePart::measure).toList());
        }

        void checkAgainst(Strategy of, Report report) {
            if (strategy != null && strategy.isWhole() && !strategy.key().equals(of.key())) {
                report.add("strategy", OutcomesFinding.REFERENCE_UNKNOWN);
            }
            for (int i = 0; i < measures.size(); i++) {
                String item = measures.get(i).item;
                if (item != null && of.item(item).isEmpty()) {
                    report.add("measures[" + i + "].item", OutcomesFinding.REFERENCE_UNKNOWN);
                }
            }
        }

        /** Checks that no two measures have the same id. */
        public static final class Once implements Rule<Definition> {

            /** Called by the constraint. */
            public Once() {}

            @Override
            public void check(Definition definition, Report report) {
                DefinitionFormat.once(definition.measures, MeasurePart::id, "measures", report);
            }
        }
    }

    /** The strategy that the measures belong to. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, KeyPart.class})
    public record KeyPart(
            @Required @DefinitionId @Nullable String id,
            @Required @Text(max = 60) @Nullable String edition) {

        private boolean isWhole() {
            return id != null && edition != null;
        }

        private StrategyKey key() {
            return new StrategyKey(given(id), given(edition));
        }
    }

    /** A measure. With a denominator it is a share; without one it is a count or a mean. */
    @Consistent(MeasurePart.Results.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, MeasurePart.class})
    public record MeasurePart(
            @Required @DefinitionId @Nullable String id,
            @Required @DefinitionId @Nullable String item,
            @Required @Nullable MeasureKind kind,
            @Required @Text(max = TEXT) @Nullable String title,
            @Required @Text(max = TEXT) @Nullable String numerator,
            @Text(max = TEXT) @Nullable String denominator,
            @Required @Text(max = TEXT) @Nullable String population,
            @Required @Text(max = TEXT) @Nullable String source,
            @Required @Text(max = TEXT) @Nullable String edition,
            @Required @Nullable Direction better,
            @Required @Nullable ReportingInterval rhythm,
            @Required @Nullable CountTiming counted,
            @Valid @Nullable ResultPart baseline,
            @Valid @Nullable TargetPart target,
            List<@Valid ResultPart> results) {

        private StrategyMeasure measure() {
            return new StrategyMeasure(
                    given(id),
                    given(item),
                    given(kind),
                    given(title),
                    given(numerator),
                    Optional.ofNullable(denominator),
                    given(population),
                    given(source),
                    given(edition),
                    given(better),
                    given(rhythm),
                    given(counted),
                    Optional.ofNullable(baseline).map(ResultPart::result),
                    Optional.ofNullable(target).map(part -> new MeasureTarget(given(part.value), given(part.by))),
                    results.stream().map(ResultPart::result).toList());
        }

        /** Checks that the results suit the kind of measure and are in order of time. */
        public static final class Results implements Rule<MeasurePart> {

            private static final String SHARE = """
                    {"properties": {"numerator": {"type": "integer"}, "denominator": {"type": "integer"},
                                    "mean": {"type": "null"}, "people": {"type": "null"}},
                     "required": ["numerator", "denominator"]}""";

            private static final String COUNT_OR_MEAN = """
                    {"anyOf": [
                      {"properties": {"numerator": {"type": "integer"}, "denominator": {"type": "null"},
                                      "mean": {"type": "null"}, "people": {"type": "null"}},
                       "required": ["numerator"]},
                      {"properties": {"numerator": {"type": "null"}, "denominator": {"type": "null"},
                                      "mean": {"type": "number"}, "people": {"type": "integer"}},
                       "required": ["mean", "people"]}]}""";

            static final String SCHEMA = """
                    {"if": {"properties": {"denominator": {"type": "string"}}, "required": ["denominator"]},
                     "then": {"properties": {"baseline": %1$s, "results": {"items": %1$s}}},
                     "else": {"properties": {"baseline": %2$s, "results": {"items": %2$s}}}}""".formatted(SHARE, COUNT_OR_MEAN);

            static final String UNSAID = "a part must not be larger than its whole, and results must be in order";

            /** Called by the constraint. */
            public Results() {}

            @Override
            public void check(MeasurePart measure, Report report) {
                boolean share = measure.denominator != null;
                if (measure.baseline != null) {
                    measure.baseline.checkShape(share, "baseline", report);
                }
                for (int i = 0; i < measure.results.size(); i++) {
                    measure.results.get(i).checkShape(share, "results[" + i + "]", report);
                }
                if (!inOrder(measure)) {
                    report.add("results", OutcomesFinding.RESULTS_OUT_OF_ORDER);
                }
            }

            private static boolean inOrder(MeasurePart measure) {
                List<LocalDate> ends = new ArrayList<>();
                Optional.ofNullable(measure.baseline).map(ResultPart::to).ifPresent(ends::add);
                measure.results.forEach(result -> Optional.ofNullable(result.to).ifPresent(ends::add));
                for (int i = 1; i < ends.size(); i++) {
                    if (!ends.get(i - 1).isBefore(ends.get(i))) {
                        return false;
                    }
                }
                return true;
            }
        }
    }

    /** The target of a measure. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, TargetPart.class})
    public record TargetPart(
            @Required @Nullable BigDecimal value,
            @Required @Nullable LocalDate by) {}

    /** One result: a numerator and, for a share, its denominator; or a mean and the number of people behind it. */
    @Consistent(ResultPart.TimeNotEmpty.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, ResultPart.class})
    public record ResultPart(
            @Required @Nullable LocalDate from,
            @Required @Nullable LocalDate to,
            @Count(max = Integer.MAX_VALUE) @Nullable Integer numerator,
            @Count(max = Integer.MAX_VALUE) @Nullable Integer denominator,
            @Nullable BigDecimal mean,
            @Count(max = Integer.MAX_VALUE) @Nullable Integer people) {

        private MeasureResult result() {
            return new MeasureResult(given(from), given(to), value());
        }

        private MeasureValue value() {
            if (mean != null) {
                return new MeasureValue.Mean(mean, given(people));
            }
            return denominator == null
                    ? new MeasureValue.Count(given(numerator))
                    : new MeasureValue.Share(given(numerator), denominator);
        }

        private void checkShape(boolean share, String path, Report report) {
            boolean averaged = !share && mean != null;
            required(averaged ? mean : numerator, path + (averaged ? ".mean" : ".numerator"), report);
            if (share) {
                required(denominator, path + ".denominator", report);
            }
            if (averaged) {
                required(people, path + ".people", report);
            }
            boolean tooMuch = averaged ? numerator != null : mean != null || people != null;
            boolean above = numerator != null && denominator != null && numerator > denominator;
            if (tooMuch || above || !share && denominator != null) {
                report.add(path, OutcomesFinding.MEASURE_VALUE_SHAPE);
            }
        }

        private static void required(@Nullable Object value, String path, Report report) {
            if (value == null) {
                report.add(path, CoreFinding.REQUIRED);
            }
        }

        /** Checks that the result's period ends after it starts. */
        public static final class TimeNotEmpty implements Rule<ResultPart> {

            /** Called by the constraint. */
            public TimeNotEmpty() {}

            @Override
            public void check(ResultPart result, Report report) {
                if (result.from != null && result.to != null && !result.from.isBefore(result.to)) {
                    report.add(OutcomesFinding.RANGE_EMPTY);
                }
            }
        }
    }
}
