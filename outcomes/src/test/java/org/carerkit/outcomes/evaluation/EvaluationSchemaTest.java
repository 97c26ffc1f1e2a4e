package org.carerkit.outcomes.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.golden.GoldenFiles;
import org.carerkit.core.json.ReadResult;
import org.carerkit.core.json.RecordSchema;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The schema in the jar is the one that the code makes, and it agrees with the reader on a corpus. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvaluationSchemaTest {

    private static final Path FILE =
            Path.of("src/main/resources/org/carerkit/outcomes/evaluation/carerkit.evaluation-1.schema.json");

    /** What a schema can say. */
    private static final Set<CoreFinding> STRUCTURE = Set.of(
            CoreFinding.REQUIRED,
            CoreFinding.TEXT_EMPTY,
            CoreFinding.TEXT_TOO_LONG,
            CoreFinding.TEXT_CONTROL_CHARACTER,
            CoreFinding.LIST_TOO_LONG,
            CoreFinding.COUNT_OUT_OF_RANGE,
            CoreFinding.JSON_FORMAT_UNKNOWN,
            CoreFinding.JSON_WRONG_TYPE,
            CoreFinding.JSON_DATE,
            CoreFinding.JSON_VALUE_UNKNOWN,
            CoreFinding.JSON_NULL_IN_LIST);

    private static final List<String> PLANTS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "101",
            "100000001",
            "7.5",
            "''",
            "' '",
            "'x'",
            "'\\u0007'",
            "'" + "x".repeat(61) + "'",
            "'" + "x".repeat(4001) + "'",
            "'2020-02-29'",
            "'2021-02-29'",
            "'carerkit.evaluation/2'",
            "'met'",
            "'done'",
            "[]",
            "[null]",
            "['x']",
            "{}",
            "[{}]",
            "[" + "'x',".repeat(50) + "'x']");

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(EvaluationJson.schema(), InputFormat.JSON);

    @Test
    @Tag("golden")
    void the_schema_in_the_jar_is_the_one_that_the_code_makes() throws IOException {
        String made = RecordSchema.of(Evaluation.class, "carerkit.evaluation/1", EvaluationJson.LIMITS);

        GoldenFiles.compare(FILE, made);
        assertThat(EvaluationJson.schema()).isEqualTo(made);
    }

    @Test
    void what_a_schema_cannot_say_is_listed_in_it_with_the_limits() throws IOException {
        assertThat(MAPPER.readTree(EvaluationJson.schema()).get("description").asText())
                .contains("Evaluation: EvaluationRules", "MeasureCount: PartOfWhole", "Target: OneThing")
                .contains("at most 4 MiB", "at most 100,000 fields and entries");
    }

    @Test
    void schema_and_reader_agree_on_every_planted_value_in_every_place() throws IOException {
        int places =
                places(MAPPER.readTree(EvaluationJson.write(whole())), null).size();
        int structural = 0;
        for (String plant : PLANTS) {
            JsonNode value = MAPPER.readTree(plant.replace('\'', '"'));
            for (int place = 0; place < places; place++) {
                JsonNode tree = MAPPER.readTree(EvaluationJson.write(whole()));
                places(tree, value).get(place).run();
                structural += agree(tree) ? 1 : 0;
            }
        }
        assertThat(structural).isGreaterThan(places); // the corpus does hold what has to be refused
    }

    @Test
    void an_evaluation_that_is_too_long_or_too_deep_is_refused_before_it_is_read() {
        byte[] tooLong = new byte[EvaluationJson.LIMITS.bytes() + 1];
        byte[] tooDeep = ("{\"x\":" + "[".repeat(40) + "]".repeat(40) + "}").getBytes(UTF_8);

        assertThat(EvaluationJson.read(tooLong, Hospital.TODAY).findings())
                .extracting(Finding::code)
                .containsExactly(CoreFinding.JSON_TOO_LARGE);
        assertThat(EvaluationJson.read(tooDeep, Hospital.TODAY).findings())
                .extracting(Finding::code)
                .contains(CoreFinding.JSON_TOO_DEEP);
    }

    /** True when both refuse; false when both accept; a difference is a failure. */
    private static boolean agree(JsonNode tree) {
        ReadResult<Evaluation> result = EvaluationJson.read(tree.toString().getBytes(UTF_8), Hospital.TODAY);
        boolean structural = result.findings().all().stream().anyMatch(finding -> STRUCTURE.contains(finding.code()));
        boolean refused = !SCHEMA.validate(
                        tree, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
        if (structural || !result.findings().hasError()) {
            assertThat(refused).as(() -> tree + " " + result.findings()).isEqualTo(structural);
        }
        return refused;
    }

    /** One of everything, and no more, so that every place is tried once. */
    private static Evaluation whole() {
        Evaluation hospital = Hospital.evaluation();
        return new Evaluation(
                hospital.format(),
                hospital.framework(),
                hospital.organisation(),
                hospital.unit(),
                hospital.period(),
                LocalDate.of(2026, 10, 2),
                hospital.assessors().subList(0, 1),
                hospital.answers().subList(0, 1),
                List.of(new MeasureCount("5a", 1, 2, "Survey", LocalDate.of(2026, 10, 1))),
                List.of(Target.percent(80, LocalDate.of(2027, 10, 1)).in("carer")),
                hospital.actions().subList(0, 1));
    }

    /** For each member and element in a tree: put the plant in its place; for each member: take it away. */
    private static List<Runnable> places(JsonNode tree, JsonNode plant) {
        List<Runnable> places = new ArrayList<>();
        if (tree instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                places.add(() -> object.set(name, plant));
                places.add(() -> object.remove(name));
            });
        } else if (tree instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                places.add(() -> array.set(index, plant));
            }
        }
        tree.forEach(child -> places.addAll(places(child, plant)));
        return places;
    }
}
