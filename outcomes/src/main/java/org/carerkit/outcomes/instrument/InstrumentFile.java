package org.carerkit.outcomes.instrument;

import static org.carerkit.outcomes.internal.DefinitionFormat.given;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Count;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Rule;
import org.carerkit.core.check.Text;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.instrument.Instrument.ItemGroup;
import org.carerkit.outcomes.instrument.Instrument.Licence;
import org.carerkit.outcomes.instrument.Instrument.Licence.Wording;
import org.carerkit.outcomes.instrument.Instrument.MissingRule;
import org.carerkit.outcomes.instrument.Instrument.MissingRule.Kind;
import org.carerkit.outcomes.instrument.Instrument.NoticeDefinition;
import org.carerkit.outcomes.instrument.ScoreDefinition.Band;
import org.carerkit.outcomes.instrument.ScoreDefinition.Direction;
import org.carerkit.outcomes.internal.DefinitionFormat;
import org.carerkit.outcomes.internal.DefinitionId;
import org.jspecify.annotations.Nullable;

/**
 * The structure of an instrument file, format {@code carerkit.instrument/1}, and its conversion to an
 * {@link Instrument}. The records are public only because the reader creates them.
 */
final class InstrumentFile {

    static final DefinitionFormat<Definition> FORMAT = DefinitionFormat.of("instrument", Definition.class);

    private static final int TEXT = 4000;

    private InstrumentFile() {}

    /** The version of the format. */
    public enum Format {
        /** The only version. */
        @JsonProperty("carerkit.instrument/1")
        INSTRUMENT_1
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
            @Required @Text(max = TEXT) @Nullable String source,
            @Required @Valid @Nullable LicencePart licence,
            @Required @AtMost(1000) List<@Valid ItemPart> items,
            @Required List<@Valid MissingPart> missing,
            @Required @AtMost(1000) List<@Valid ScorePart> scores,
            List<@Valid NoticePart> notices,
            List<@Valid GroupPart> groups) {

        Instrument instrument() {
            Map<String, Item> itemOf = new HashMap<>();
            List<Item> all = items.stream().map(ItemPart::item).toList();
            all.forEach(item -> itemOf.put(item.id(), item));
            Map<String, SumDefinition> sumOf = new HashMap<>();
            return new Instrument(
                    new InstrumentKey(given(id), given(edition)),
                    given(title),
                    given(source),
                    given(licence).licence(),
                    all,
                    missing.stream().map(MissingPart::rule).toList(),
                    scores.stream().map(score -> score.score(itemOf, sumOf)).toList(),
                    notices.stream().map(notice -> notice.notice(itemOf)).toList(),
                    groups.stream().map(group -> group.group(itemOf)).toList());
        }

        /** Checks that the parts of the definition agree. */
        public static final class PartsAgree implements Rule<Definition> {

            /** Called by the constraint. */
            public PartsAgree() {}

            @Override
            public void check(Definition definition, Report report) {
                new InstrumentRules(definition, report).check();
            }
        }
    }

    /** The terms of use. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, LicencePart.class})
    public record LicencePart(
            @Required @Text(max = TEXT) @Nullable String terms,
            @Required @Nullable Wording wording) {

        private Licence licence() {
            return new Licence(given(terms), given(wording));
        }
    }

    /**
     * An item. Its answers are a range of whole numbers. An answer counts its own value, or the points given for it.
     */
    @Consistent(ItemPart.Answers.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, ItemPart.class})
    public record ItemPart(
            @Required @DefinitionId @Nullable String id,
            @Required @Nullable Integer from,
            @Required @Nullable Integer to,
            List<Integer> points,
            @Text(max = TEXT) @Nullable String about) {

        /**
         * The most points that an answer can count. It keeps a sum of a thousand items within the range of {@code int}.
         */
        static final int MOST_POINTS = 1_000_000;

        boolean isWhole() {
            return from != null && to != null && to >= from && (long) to - from < Item.MOST_ANSWERS;
        }

        private Item item() {
            int lowest = given(from);
            int highest = given(to);
            List<Integer> counted = points.isEmpty()
                    ? IntStream.rangeClosed(lowest, highest).boxed().toList()
                    : points;
            return new Item(given(id), lowest, highest, counted, Optional.ofNullable(about));
        }

        int fewestPoints() {
            return points.isEmpty()
                    ? given(from)
                    : points.stream().reduce(Integer::min).orElseThrow();
        }

        int mostPoints() {
            return points.isEmpty()
                    ? given(to)
                    : points.stream().reduce(Integer::max).orElseThrow();
        }

        /** Checks that the item has answers, and points for all of them or for none. */
        public static final class Answers implements Rule<ItemPart> {

            static final String SCHEMA = """
                    {"allOf": [{"properties": {
                      "from": {"minimum": -1000000, "maximum": 1000000},
                      "to": {"minimum": -1000000, "maximum": 1000000},
                      "points": {"items": {"minimum": -1000000, "maximum": 1000000}, "maxItems": 101}}}]}""";

            static final String UNSAID = "there must be points for each answer";

            /** Called by the constraint. */
            public Answers() {}

            @Override
            public void check(ItemPart item, Report report) {
                bounded("from", item.from, report);
                bounded("to", item.to, report);
                for (int i = 0; i < item.points.size(); i++) {
                    bounded("points[" + i + "]", item.points.get(i), report);
                }
                if (item.from == null || item.to == null) {
                    return;
                }
                if (!item.isWhole()) {
                    report.add("to", OutcomesFinding.RANGE_EMPTY);
                } else if (!item.points.isEmpty() && item.points.size() != item.to - item.from + 1) {
                    report.add("points", OutcomesFinding.POINTS_INCOMPLETE, item.to - item.from + 1L);
                }
            }

            private static void bounded(String path, @Nullable Integer points, Report report) {
                if (points != null && (points < -MOST_POINTS || points > MOST_POINTS)) {
                    report.add(path, OutcomesFinding.POINTS_OUT_OF_RANGE, (long) MOST_POINTS);
                }
            }
        }
    }

    /** A rule for missing answers. */
    @Consistent(MissingPart.ByKind.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, MissingPart.class})
    public record MissingPart(
            @Required @DefinitionId @Nullable String id,
            @Required @Nullable Kind kind,
            @Count(max = 1000) @Nullable Integer mostMissing) {

        private MissingRule rule() {
            return new MissingRule(given(id), given(kind), mostMissing == null ? 0 : mostMissing);
        }

        /** Checks that only the one kind with a limit has a limit. */
        public static final class ByKind implements Rule<MissingPart> {

            static final String SCHEMA = """
                    {"oneOf": [
                      {"properties": {"kind": {"const": "mean-of-answered"}, "mostMissing": {"type": "integer"}},
                       "required": ["mostMissing"]},
                      {"properties": {"kind": {"enum": ["complete", "each-score"]},
                                      "mostMissing": {"type": "null"}}}]}""";

            /** Called by the constraint. */
            public ByKind() {}

            @Override
            public void check(MissingPart missing, Report report) {
                boolean bounded = missing.kind == Kind.MEAN_OF_ANSWERED;
                if (bounded && missing.mostMissing == null) {
                    report.add("mostMissing", CoreFinding.REQUIRED);
                }
                if (missing.kind != null && !bounded && missing.mostMissing != null) {
                    report.add("mostMissing", OutcomesFinding.FIELD_OUT_OF_PLACE);
                }
            }
        }
    }

    /** A score: the sum of some items, or a table that converts an earlier sum. */
    @Consistent(ScorePart.SumOrTable.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, ScorePart.class})
    public record ScorePart(
            @Required @DefinitionId @Nullable String id,
            @Required @Text(max = TEXT) @Nullable String title,
            @Required @Nullable Direction better,
            List<@Valid BandPart> bands,
            List<@DefinitionId String> sum,
            @DefinitionId @Nullable String of,
            @Valid @Nullable TablePart table) {

        private ScoreDefinition score(Map<String, Item> itemOf, Map<String, SumDefinition> sumOf) {
            List<Band> named = bands.stream().map(BandPart::band).toList();
            if (table != null) {
                SumDefinition total = given(sumOf.get(given(of)));
                return new TableDefinition(given(id), given(title), total, table.values, given(better), named);
            }
            SumDefinition total =
                    SumDefinition.of(given(id), given(title), each(sum, itemOf::get), given(better), named);
            sumOf.put(total.id(), total);
            return total;
        }

        /** Checks that the score is one or the other. */
        public static final class SumOrTable implements Rule<ScorePart> {

            static final String SCHEMA = """
                    {"oneOf": [
                      {"required": ["sum"],
                       "properties": {"sum": {"type": "array", "minItems": 1}, "of": {"type": "null"},
                                      "table": {"type": "null"}}},
                      {"required": ["of", "table"],
                       "properties": {"sum": {"type": ["array", "null"], "maxItems": 0}, "of": {"type": "string"},
                                      "table": {"type": "object"}}}]}""";

            /** Called by the constraint. */
            public SumOrTable() {}

            @Override
            public void check(ScorePart score, Report report) {
                boolean table = score.table != null;
                if (table && score.of == null) {
                    report.add("of", CoreFinding.REQUIRED);
                }
                if (table && !score.sum.isEmpty()) {
                    report.add("sum", OutcomesFinding.FIELD_OUT_OF_PLACE);
                }
                if (!table && score.of != null) {
                    report.add("of", OutcomesFinding.FIELD_OUT_OF_PLACE);
                }
                if (!table && score.sum.isEmpty()) {
                    report.add("sum", CoreFinding.REQUIRED);
                }
            }
        }
    }

    /** The table that converts a sum. */
    @Consistent(TablePart.Rising.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, TablePart.class})
    public record TablePart(
            @Required @Nullable Integer from, @Required List<BigDecimal> values) {

        /** Checks that the values rise. */
        public static final class Rising implements Rule<TablePart> {

            /** Called by the constraint. */
            public Rising() {}

            @Override
            public void check(TablePart table, Report report) {
                for (int i = 1; i < table.values.size(); i++) {
                    if (table.values.get(i).compareTo(table.values.get(i - 1)) <= 0) {
                        report.add("values[" + i + "]", OutcomesFinding.TABLE_OUT_OF_ORDER);
                    }
                }
            }
        }
    }

    /** A named part of a score's range. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, BandPart.class})
    public record BandPart(
            @Required @DefinitionId @Nullable String id,
            @Required @Text(max = TEXT) @Nullable String title,
            @Required @Nullable BigDecimal from) {

        private Band band() {
            return new Band(given(id), given(title), given(from));
        }
    }

    /** An answer that staff must act on. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, NoticePart.class})
    public record NoticePart(
            @Required @DefinitionId @Nullable String id,
            @Required @DefinitionId @Nullable String item,
            @Required @Nullable Integer from,
            @Required @Text(max = TEXT) @Nullable String text) {

        private NoticeDefinition notice(Map<String, Item> itemOf) {
            return new NoticeDefinition(given(id), given(itemOf.get(given(item))), given(from), given(text));
        }
    }

    /** Statements whose share is reported. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, GroupPart.class})
    public record GroupPart(
            @Required @DefinitionId @Nullable String id,
            @Required @Text(max = TEXT) @Nullable String title,
            @Required @Nullable Integer countedFrom,
            @Required List<@DefinitionId String> items) {

        private ItemGroup group(Map<String, Item> itemOf) {
            return new ItemGroup(given(id), given(title), given(countedFrom), each(items, itemOf::get));
        }
    }

    private static List<Item> each(List<String> ids, Function<String, @Nullable Item> itemOf) {
        return ids.stream().map(id -> given(itemOf.apply(id))).toList();
    }
}
