package org.carerkit.outcomes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.json.RecordSchema;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.FrameworkWording;
import org.carerkit.outcomes.framework.StandardFramework;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.InstrumentWording;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.internal.DefinitionFormat;
import org.carerkit.outcomes.measure.MeasureSamples;
import org.carerkit.outcomes.measure.MeasureSet;
import org.carerkit.outcomes.plan.ActionPlan;
import org.carerkit.outcomes.plan.ActionPlanJson;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.plan.PlannedAction;
import org.carerkit.outcomes.strategy.Plans;
import org.carerkit.outcomes.strategy.StandardStrategy;
import org.carerkit.outcomes.strategy.Strategy;

/** Every format of this module that somebody else writes: its reader, its schema, and good files of it. */
enum DefinitionKind {
    INSTRUMENT("instrument.InstrumentFile$Definition", Instrument::schema) {
        @Override
        List<String> samples() {
            return shipped(
                    Instrument.class, Arrays.stream(StandardInstrument.values()).map(StandardInstrument::id));
        }

        @Override
        void refuse(InputStream in) throws IOException {
            Instrument.read(in);
        }
    },
    WORDING("instrument.WordingFile$Definition", InstrumentWording::schema) {
        @Override
        List<String> samples() {
            return List.of("""
                    {"format": "carerkit.wording/1", "instrument": "gad-7", "edition": "2006", "permission": "Ours.",
                     "introduction": "How often?", "items": [%s]}
                    """.formatted(String.join(
                    ", ",
                    Stream.of(1, 2, 3, 4, 5, 6, 7)
                            .map(i -> "{\"item\": \"i" + i + "\", \"question\": \"Q?\","
                                    + " \"answers\": [\"a\", \"b\", \"c\", \"d\"]}")
                            .toList())));
        }

        @Override
        void refuse(InputStream in) throws IOException {
            InstrumentWording.read(in, StandardInstrument.GAD_7.load());
        }
    },
    FRAMEWORK("framework.FrameworkFile$Definition", Framework::schema) {
        @Override
        List<String> samples() {
            return shipped(
                    Framework.class, Arrays.stream(StandardFramework.values()).map(StandardFramework::id));
        }

        @Override
        void refuse(InputStream in) throws IOException {
            Framework.read(in, BASE);
        }
    },
    FRAMEWORK_WORDING("framework.FrameworkWordingFile$Definition", FrameworkWording::schema) {
        @Override
        List<String> samples() {
            return List.of("""
                    {"format": "carerkit.framework-wording/1",
                     "framework": {"id": "commitment-to-carers", "edition": "2021"}, "source": "Signed on 3 May 2022",
                     "criteria": [{"id": "C1", "text": "What we signed."}, {"id": "O5", "text": "And this."}]}
                    """);
        }

        @Override
        void refuse(InputStream in) throws IOException {
            FrameworkWording.read(in, BASE);
        }
    },
    STRATEGY("strategy.StrategyFile$Definition", Strategy::schema) {
        @Override
        List<String> samples() {
            return shipped(
                    Strategy.class, Arrays.stream(StandardStrategy.values()).map(StandardStrategy::id));
        }

        @Override
        void refuse(InputStream in) throws IOException {
            Strategy.read(in);
        }
    },
    MEASURES("measure.MeasuresFile$Definition", MeasureSet::schema) {
        @Override
        List<String> samples() {
            String good = MeasureSamples.GOOD.replace('\'', '"');
            return List.of(good, good.replace("\"counted\": \"over-a-time\"}", """
                    "counted": "on-a-day", "results": [
                      {"from": "2026-04-01", "to": "2026-07-01", "mean": 7.25, "people": 40},
                      {"from": "2026-07-01", "to": "2026-10-01", "numerator": 12}]}"""));
        }

        @Override
        void refuse(InputStream in) throws IOException {
            MeasureSet.read(in, MeasureSamples.STRATEGY);
        }
    },
    ACTION_PLAN("plan.ActionPlan", ActionPlanJson::schema) {
        @Override
        List<String> samples() {
            PlannedAction late = Plans.southTees().actions().get(1);
            Evidence minutes = new Evidence("Minutes", "Shared folder", LocalDate.of(2026, 9, 1), null);
            PlannedAction shown = new PlannedAction(late.item(), late.action(), List.of(minutes));
            return List.of(new String(ActionPlanJson.write(Plans.plan(shown)), StandardCharsets.UTF_8));
        }

        @Override
        void refuse(InputStream in) throws IOException {
            Findings findings =
                    ActionPlanJson.read(in.readAllBytes(), Plans.TODAY).findings();
            if (findings.hasError()) {
                throw new RefusedException("action plan", findings);
            }
        }

        @Override
        String madeSchema() {
            return RecordSchema.of(ActionPlan.class, format(), ActionPlanJson.LIMITS);
        }
    };

    private static final Framework BASE = StandardFramework.COMMITMENT_TO_CARERS.load();

    private final String record;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method
    private final Supplier<String> schema;

    DefinitionKind(String record, Supplier<String> schema) {
        this.record = record;
        this.schema = schema;
    }

    /** Good files: those that come with the library, or one of our own where none does. */
    abstract List<String> samples();

    /** Reads a file, and throws if it is refused. */
    abstract void refuse(InputStream in) throws IOException;

    final Findings findings(byte[] json) {
        try {
            refuse(new ByteArrayInputStream(json));
            return Findings.none();
        } catch (RefusedException e) {
            return e.findings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final String shortName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    final String format() {
        return "carerkit." + shortName() + "/1";
    }

    /** The schema in the jar. */
    final String schema() {
        return schema.get();
    }

    /** Where the schema lies among the sources. */
    final String schemaFile() {
        String folder = record.substring(0, record.lastIndexOf('.')).replace('.', '/');
        return "src/main/resources/org/carerkit/outcomes/" + folder + "/carerkit." + shortName() + "-1.schema.json";
    }

    /** The schema that the code makes. */
    String madeSchema() {
        try {
            return RecordSchema.refusingUnknownFields(
                    Class.forName("org.carerkit.outcomes." + record), format(), DefinitionFormat.LIMITS);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> shipped(Class<?> beside, Stream<String> ids) {
        return ids.map(id -> {
                    try (InputStream in = beside.getResourceAsStream(id + ".json")) {
                        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }
}
