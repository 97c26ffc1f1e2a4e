package org.carerkit.outcomes.framework;

import static org.carerkit.outcomes.internal.DefinitionFormat.given;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Count;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Rule;
import org.carerkit.core.check.Text;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.framework.Criterion.Guidance;
import org.carerkit.outcomes.framework.CriterionMeasure.Side;
import org.carerkit.outcomes.framework.Framework.Scope;
import org.carerkit.outcomes.framework.Framework.Section;
import org.carerkit.outcomes.framework.LevelScale.FrameworkLevel;
import org.carerkit.outcomes.internal.DefinitionFormat;
import org.carerkit.outcomes.internal.DefinitionId;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a framework file, format {@code carerkit.framework/1}, and its conversion to a {@link Framework}.
 * The records are public only because the reader creates them.
 */
final class FrameworkFile {

    static final DefinitionFormat<Definition> FORMAT = DefinitionFormat.of("framework", Definition.class);

    private static final int TEXT = 4000;

    private FrameworkFile() {}

    /** The version of the format. */
    public enum Format {
        /** The only version. */
        @JsonProperty("carerkit.framework/1")
        FRAMEWORK_1
    }

    /** The whole file. A framework that extends another takes its scopes, rating and levels from it. */
    @Consistent(Definition.PartsAgree.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, Definition.class})
    public record Definition(
            @Required @Nullable Format format,
            @Required @DefinitionId @Nullable String id,
            @Required @Text(max = 60) @Nullable String edition,
            @Required @Text(max = TEXT) @Nullable String title,
            @Required @Text(max = TEXT) @Nullable String source,
            @Required @Text(max = TEXT) @Nullable String licence,
            @Required @Text(max = TEXT) @Nullable String note,
            @JsonProperty("extends") @Nullable FrameworkKey base,
            List<@Valid NamedPart> scopes,
            @Valid @Nullable RatingPart rating,
            @Valid @Nullable LevelsPart levels,
            List<@Valid NamedPart> sections,
            List<@Valid NamedPart> exemptions,
            @Required List<@Valid CriterionPart> criteria) {

        Framework framework(@Nullable Framework extended) {
            LevelScale scale = extended == null
                    ? levels == null ? null : levels.scale()
                    : extended.levels().orElse(null);
            List<Section> groups = new ArrayList<>(extended == null ? List.of() : extended.sections());
            sections.forEach(part -> groups.add(new Section(given(part.id), given(part.title))));
            Map<String, Section> sectionOf =
                    groups.stream().collect(Collectors.toMap(Section::id, Function.identity()));
            Map<String, Duty.Exemption> exemptionOf = exemptions.stream()
                    .map(part -> new Duty.Exemption(given(part.id), given(part.title)))
                    .collect(Collectors.toMap(Duty.Exemption::id, Function.identity()));
            Stream<Criterion> before = extended == null ? Stream.empty() : extended.criteria().stream();
            return new Framework(
                    new FrameworkKey(given(id), given(edition)),
                    given(title),
                    given(source),
                    given(licence),
                    given(note),
                    extended == null
                            ? scopes.stream()
                                    .map(part -> new Scope(given(part.id), given(part.title)))
                                    .toList()
                            : extended.scopes(),
                    groups,
                    Stream.concat(before, criteria.stream().map(part -> part.criterion(sectionOf, exemptionOf, scale)))
                            .toList(),
                    extended == null ? given(rating).scale() : extended.rating(),
                    Optional.ofNullable(scale));
        }

        /**
         * Checks that the parts of a framework agree, if it does not extend another. Otherwise the check needs the
         * other framework.
         */
        public static final class PartsAgree implements Rule<Definition> {

            static final String SCHEMA = """
                    {"oneOf": [
                      {"properties": {"extends": {"type": "object"}, "rating": {"type": "null"},
                                      "scopes": {"type": ["array", "null"], "maxItems": 0},
                                      "levels": {"type": "null"}},
                       "required": ["extends"]},
                      {"properties": {"extends": {"type": "null"}, "rating": {"type": "object"},
                                      "scopes": {"type": "array", "minItems": 1},
                                      "sections": {"type": "array", "minItems": 1}},
                       "required": ["scopes", "sections", "rating"]}],
                     "if": {"properties": {"levels": {"type": "object"}}, "required": ["levels"]},
                     "then": {"properties": {"criteria": {"items": {"properties": {"level": {"type": "integer"}},
                                                                    "required": ["level"]}}}}}""";

            static final String UNSAID = "whatever a part refers to must exist, and each id must be unique";

            /** Called by the constraint. */
            public PartsAgree() {}

            @Override
            public void check(Definition definition, Report report) {
                if (definition.base == null) {
                    new FrameworkRules(definition, null, report).check();
                }
            }
        }
    }

    /** A scope, a section or an exemption. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, NamedPart.class})
    public record NamedPart(
            @Required @DefinitionId @Nullable String id,
            @Required @Text(max = TEXT) @Nullable String title) {}

    /** The boundaries of the rating's colours. */
    @Consistent(RatingPart.InOrder.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, RatingPart.class})
    public record RatingPart(
            @Required @Nullable Integer green,
            @Required @Nullable Integer amber,
            @Required @Text(max = TEXT) @Nullable String source) {

        private RatingScale scale() {
            return new RatingScale(given(green), given(amber), given(source));
        }

        /** Checks that green is above amber. */
        public static final class InOrder implements Rule<RatingPart> {

            static final String SCHEMA = """
                    {"allOf": [{"properties": {"green": {"minimum": 2, "maximum": 100},
                                               "amber": {"minimum": 1, "maximum": 99}}}]}""";

            static final String UNSAID = "green must be above amber";

            /** Called by the constraint. */
            public InOrder() {}

            @Override
            public void check(RatingPart rating, Report report) {
                if (rating.green != null && rating.amber != null && !RatingScale.inOrder(rating.green, rating.amber)) {
                    report.add(OutcomesFinding.RATING_OUT_OF_RANGE);
                }
            }
        }
    }

    /** The levels, lowest first. */
    @Consistent(LevelsPart.Boundary.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, LevelsPart.class})
    public record LevelsPart(
            @Required @Nullable Integer from,
            @Required @Text(max = TEXT) @Nullable String source,
            @Required List<@Valid LevelPart> levels) {

        private LevelScale scale() {
            List<FrameworkLevel> all = new ArrayList<>();
            for (LevelPart level : levels) {
                all.add(new FrameworkLevel(all.size() + 1, given(level.title), given(level.summary)));
            }
            return new LevelScale(all, given(from), given(source));
        }

        /** Checks the share of points that a level needs. */
        public static final class Boundary implements Rule<LevelsPart> {

            static final String SCHEMA = """
                    {"allOf": [{"properties": {"from": {"minimum": 1, "maximum": 100}}}]}""";

            /** Called by the constraint. */
            public Boundary() {}

            @Override
            public void check(LevelsPart levels, Report report) {
                if (levels.from != null && !LevelScale.isBoundary(levels.from)) {
                    report.add("from", OutcomesFinding.LEVEL_BOUNDARY_OUT_OF_RANGE);
                }
            }
        }
    }

    /** A level. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, LevelPart.class})
    public record LevelPart(
            @Required @Text(max = TEXT) @Nullable String title,
            @Required @Text(max = TEXT) @Nullable String summary) {}

    /** A criterion. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, CriterionPart.class})
    public record CriterionPart(
            @Required @DefinitionId @Nullable String id,
            @Required @DefinitionId @Nullable String section,
            @Required @Text(max = TEXT) @Nullable String title,
            @Required @Text(max = TEXT) @Nullable String question,
            @Required @Text(max = TEXT) @Nullable String reference,
            @Valid @Nullable DutyPart duty,
            @Count(max = 100) @Nullable Integer level,
            @Valid @Nullable GuidancePart guidance,
            List<@Valid MeasurePart> measures) {

        private Criterion criterion(
                Map<String, Section> sectionOf, Map<String, Duty.Exemption> exemptionOf, @Nullable LevelScale scale) {
            return new Criterion(
                    given(id),
                    given(sectionOf.get(given(section))),
                    given(title),
                    given(question),
                    given(reference),
                    Optional.ofNullable(duty).map(part -> part.duty(exemptionOf)),
                    Optional.ofNullable(level)
                            .map(number -> given(scale).levels().get(number - 1)),
                    Optional.ofNullable(guidance).map(GuidancePart::guidance),
                    measures.stream().map(MeasurePart::measure).toList());
        }
    }

    /** The law behind a criterion. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, DutyPart.class})
    public record DutyPart(
            @Required @Text(max = TEXT) @Nullable String provision,
            @DefinitionId @Nullable String exemption) {

        private Duty duty(Map<String, Duty.Exemption> exemptionOf) {
            return new Duty(
                    given(provision), Optional.ofNullable(exemption).map(named -> given(exemptionOf.get(named))));
        }
    }

    /** Help with the answer. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, GuidancePart.class})
    public record GuidancePart(
            @Required @Text(max = TEXT) @Nullable String good,
            @Required List<@Required @Text(max = TEXT) String> evidence,
            @Required @Text(max = TEXT) @Nullable String firstStep) {

        private Guidance guidance() {
            return new Guidance(given(good), evidence, given(firstStep));
        }
    }

    /** A count out of another count. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, MeasurePart.class})
    public record MeasurePart(
            @Required @DefinitionId @Nullable String id,
            @Required @Text(max = TEXT) @Nullable String title,
            @Required @Text(max = TEXT) @Nullable String numerator,
            @Required @Text(max = TEXT) @Nullable String denominator,
            @Valid @Nullable WithinPart within) {

        private CriterionMeasure measure() {
            return new CriterionMeasure(
                    given(id),
                    given(title),
                    given(numerator),
                    given(denominator),
                    Optional.ofNullable(within)
                            .map(part -> new CriterionMeasure.Within(given(part.measure), given(part.side))));
        }
    }

    /** The count that a denominator is part of. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, WithinPart.class})
    public record WithinPart(
            @Required @DefinitionId @Nullable String measure,
            @Required @Nullable Side side) {}
}
