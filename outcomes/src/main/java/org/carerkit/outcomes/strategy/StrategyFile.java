package org.carerkit.outcomes.strategy;

import static org.carerkit.outcomes.internal.DefinitionFormat.given;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.math.BigDecimal;
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
import org.carerkit.outcomes.internal.DefinitionFormat;
import org.carerkit.outcomes.internal.DefinitionId;
import org.carerkit.outcomes.strategy.Strategy.StrategyPeriod;
import org.carerkit.outcomes.strategy.StrategyItem.TextPresence;
import org.carerkit.outcomes.strategy.StrategySection.Monitoring;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a strategy file, format {@code carerkit.strategy/1}, and its conversion to a {@link Strategy}. The
 * records are public only because the reader creates them.
 */
final class StrategyFile {

    static final DefinitionFormat<Definition> FORMAT = DefinitionFormat.of("strategy", Definition.class);

    private static final int TEXT = 4000;

    private StrategyFile() {}

    /** The version of the format. */
    public enum Format {
        /** The only version. */
        @JsonProperty("carerkit.strategy/1")
        STRATEGY_1
    }

    /** The whole file. */
    @Consistent(Definition.PartsAgree.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, Definition.class})
    public record Definition(
            @Required @Nullable Format format,
            @Required @DefinitionId @Nullable String id,
            @Required @Text(max = 60) @Nullable String edition,
            @Required @Text(max = TEXT) @Nullable String title,
            @Required @Text(max = TEXT) @Nullable String area,
            @Required @Valid @Nullable PeriodPart period,
            @Required @Text(max = TEXT) @Nullable String source,
            @Required @Text(max = TEXT) @Nullable String licence,
            @Required @Text(max = TEXT) @Nullable String note,
            List<@Valid MonitoringPart> monitoring,
            @Required List<@Valid SectionPart> sections) {

        StrategyKey key() {
            return new StrategyKey(given(id), given(edition));
        }

        /** Checks that each id occurs once, and that an item belongs only to an earlier item. */
        public static final class PartsAgree implements Rule<Definition> {

            /** Called by the constraint. */
            public PartsAgree() {}

            @Override
            public void check(Definition definition, Report report) {
                new StrategyRules(report).check(definition.sections, "");
            }
        }
    }

    /** The years that the strategy covers. */
    @Consistent(PeriodPart.InOrder.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, PeriodPart.class})
    public record PeriodPart(
            @Required @Count(max = 9999) @Nullable Integer from,
            @Required @Count(max = 9999) @Nullable Integer to,
            @Required @Text(max = TEXT) @Nullable String text) {

        StrategyPeriod period() {
            return new StrategyPeriod(given(from), given(to), given(text));
        }

        /** Checks that the period does not end before it starts. */
        public static final class InOrder implements Rule<PeriodPart> {

            /** Called by the constraint. */
            public InOrder() {}

            @Override
            public void check(PeriodPart period, Report report) {
                if (period.from != null && period.to != null && period.to < period.from) {
                    report.add(OutcomesFinding.RANGE_EMPTY);
                }
            }
        }
    }

    /** A body that monitors the strategy, and how often it does. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, MonitoringPart.class})
    public record MonitoringPart(
            @Required @Text(max = TEXT) @Nullable String body,
            @Required @Nullable ReportingInterval rhythm,
            @Required @Text(max = TEXT) @Nullable String summary,
            @Required @Text(max = TEXT) @Nullable String place) {

        Monitoring monitoring() {
            return new Monitoring(given(body), given(rhythm), given(summary), given(place));
        }
    }

    /** The content below one heading. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, SectionPart.class})
    public record SectionPart(
            @Text(max = TEXT) @Nullable String label,
            @Required @Text(max = TEXT) @Nullable String title,
            @Text(max = TEXT) @Nullable String summary,
            List<@Valid TermPart> definitions,
            List<@Valid FigurePart> figures,
            List<@Valid ItemPart> items,
            List<@Valid MonitoringPart> monitoring,
            List<@Valid SectionPart> sections) {

        StrategySection section() {
            return new StrategySection(
                    Optional.ofNullable(label),
                    given(title),
                    Optional.ofNullable(summary),
                    definitions.stream().map(TermPart::definition).toList(),
                    figures.stream().map(FigurePart::figure).toList(),
                    items.stream().map(ItemPart::item).toList(),
                    monitoring.stream().map(MonitoringPart::monitoring).toList(),
                    sections.stream().map(SectionPart::section).toList());
        }
    }

    /** The definition of a term. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, TermPart.class})
    public record TermPart(
            @Required @Text(max = TEXT) @Nullable String term,
            @Required @Text(max = TEXT) @Nullable String summary,
            @Valid @Nullable AgesPart ages,
            @Text(max = TEXT) @Nullable String source,
            @Required @Text(max = TEXT) @Nullable String place) {

        private CarerDefinition definition() {
            return new CarerDefinition(
                    given(term),
                    given(summary),
                    Optional.ofNullable(ages)
                            .map(part -> new CarerDefinition.Ages(given(part.from), Optional.ofNullable(part.below))),
                    Optional.ofNullable(source),
                    given(place));
        }
    }

    /** Ages in completed years. */
    @Consistent(AgesPart.InOrder.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, AgesPart.class})
    public record AgesPart(
            @Required @Count(max = 150) @Nullable Integer from,
            @Count(max = 150) @Nullable Integer below) {

        /** Checks that the range of ages is not empty. */
        public static final class InOrder implements Rule<AgesPart> {

            /** Called by the constraint. */
            public InOrder() {}

            @Override
            public void check(AgesPart ages, Report report) {
                if (ages.from != null && ages.below != null && ages.below <= ages.from) {
                    report.add(OutcomesFinding.RANGE_EMPTY);
                }
            }
        }
    }

    /** A figure stated in the strategy. */
    @Consistent(FigurePart.InItsText.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, FigurePart.class})
    public record FigurePart(
            @Required @DefinitionId @Nullable String id,
            @Required List<BigDecimal> numbers,
            @Required @Text(max = TEXT) @Nullable String unit,
            @Required @Text(max = TEXT) @Nullable String about,
            @Required @Text(max = TEXT) @Nullable String text,
            @Required @Text(max = TEXT) @Nullable String place) {

        /** The longest piece quoted from a document: enough to find the place, but not a whole sentence. */
        private static final int LONGEST_PIECE = 60;

        private StatedFigure figure() {
            return new StatedFigure(given(id), numbers, given(unit), given(about), given(text), given(place));
        }

        /** Checks that the text contains each number and is no longer than necessary. */
        public static final class InItsText implements Rule<FigurePart> {

            /** Called by the constraint. */
            public InItsText() {}

            @Override
            public void check(FigurePart figure, Report report) {
                String text = figure.text;
                if (text == null) {
                    return;
                }
                if (!figure.numbers.stream().allMatch(number -> StatedFigure.stands(number, text))) {
                    report.add("text", OutcomesFinding.FIGURE_NOT_IN_TEXT);
                }
                if (StatedFigure.pieces(text).stream().anyMatch(piece -> piece.length() > LONGEST_PIECE)) {
                    report.add("text", CoreFinding.TEXT_TOO_LONG, (long) LONGEST_PIECE);
                }
            }
        }
    }

    /** One item. */
    @Consistent(ItemPart.MappedOrNot.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, ItemPart.class})
    public record ItemPart(
            @Required @DefinitionId @Nullable String id,
            @Required @Nullable ItemKind kind,
            @DefinitionId @Nullable String under,
            @Text(max = TEXT) @Nullable String title,
            @Required @Text(max = TEXT) @Nullable String summary,
            @Required @Text(max = TEXT) @Nullable String place,
            List<@Required @Text(max = TEXT) String> leads,
            List<SharedTheme> themes,
            @Text(max = TEXT) @Nullable String unmapped,
            @Nullable TextPresence presence) {

        private StrategyItem item() {
            return new StrategyItem(
                    given(id),
                    given(kind),
                    Optional.ofNullable(under),
                    Optional.ofNullable(title),
                    given(summary),
                    given(place),
                    leads,
                    themes,
                    Optional.ofNullable(unmapped),
                    presence == null ? TextPresence.IN_TEXT : presence);
        }

        /** Checks that the item has themes, each once, or a reason for having none. */
        public static final class MappedOrNot implements Rule<ItemPart> {

            static final String SCHEMA = """
                    {"oneOf": [
                      {"properties": {"themes": {"type": "array", "minItems": 1, "uniqueItems": true},
                                      "unmapped": {"type": "null"}},
                       "required": ["themes"]},
                      {"properties": {"themes": {"type": ["array", "null"], "maxItems": 0},
                                      "unmapped": {"type": "string"}},
                       "required": ["unmapped"]}]}""";

            /** Called by the constraint. */
            public MappedOrNot() {}

            @Override
            public void check(ItemPart item, Report report) {
                boolean mapped = !item.themes.isEmpty();
                if (mapped == (item.unmapped != null)) {
                    report.add(mapped ? OutcomesFinding.ITEM_MAPPED_AND_NOT : OutcomesFinding.ITEM_UNMAPPED);
                }
                for (int i = 0; i < item.themes.size(); i++) {
                    if (item.themes.indexOf(item.themes.get(i)) < i) {
                        report.add("themes[" + i + "]", OutcomesFinding.ID_DUPLICATE);
                    }
                }
            }
        }
    }
}
