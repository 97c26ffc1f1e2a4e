package org.carerkit.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.core.carer.CarerArbitraries.TODAY;

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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerArbitraries;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.golden.GoldenFiles;

/** The schema in the jar is the one that the code makes, and it agrees with the reader. */
class CarerSchemaTest {

    private static final Path FILE = Path.of("src/main/resources/org/carerkit/core/json/carerkit.carer-1.schema.json");

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

    /** Values of every type, right and wrong in length, range and form. */
    private static final String[] PLANTS = {
        "null",
        "true",
        "false",
        "0",
        "-1",
        "168",
        "169",
        "99",
        "100",
        "7.5",
        "5000000000",
        "''",
        "' '",
        "'x'",
        "'\\u0007'",
        "'\\n'",
        "'\\u00a0'",
        "'" + "x".repeat(32) + "'",
        "'" + "x".repeat(33) + "'",
        "'" + "\\ud83d\\ude00".repeat(64) + "'",
        "'" + "x".repeat(65) + "'",
        "'" + "x".repeat(101) + "'",
        "'" + "x".repeat(4001) + "'",
        "'2020-02-29'",
        "'2021-02-29'",
        "'2020-1-1'",
        "'carerkit.carer/1'",
        "'carerkit.carer/2'",
        "'parent'",
        "'yes'",
        "[]",
        "[null]",
        "['x']",
        "[{}]",
        "{}",
        "[" + "'x',".repeat(60) + "'x']",
        "[" + "{},".repeat(60) + "{}]",
        "{'scheme':'local','value':'1','assigner':'a'}",
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(CarerJson.schema(), InputFormat.JSON);

    @Provide
    static Arbitrary<Carer> carers() {
        return CarerArbitraries.carers();
    }

    @Example
    @Tag("golden")
    void the_schema_in_the_jar_is_the_one_that_the_code_makes() throws IOException {
        GoldenFiles.compare(FILE, RecordSchema.of(Carer.class, "carerkit.carer/1"));
    }

    @Example
    void what_a_schema_cannot_say_is_listed_in_it() throws IOException {
        assertThat(MAPPER.readTree(CarerJson.schema()).get("description").asText())
                .contains("Carer: CarerRules", "Contact.email: EmailAddress", "Carer.identifiers[]: OfScheme");
    }

    @Property(tries = 300)
    void a_record_without_error_is_accepted(@ForAll("carers") Carer carer) throws IOException {
        assertThat(refusals(MAPPER.readTree(CarerJson.write(carer)))).isEmpty();
    }

    @Property(tries = 800, edgeCases = EdgeCasesMode.NONE)
    void schema_and_reader_agree_on_a_planted_value(
            @ForAll("carers") Carer carer,
            @ForAll @IntRange(max = 1_000_000) int where,
            @ForAll @IntRange(max = 1000) int what)
            throws IOException {
        ObjectNode tree = (ObjectNode) MAPPER.readTree(CarerJson.write(carer));
        List<Runnable> places = places(tree, MAPPER.readTree(PLANTS[what % PLANTS.length].replace('\'', '"')));
        places.get(where % places.size()).run();

        ReadResult<Carer> result = CarerJson.read(tree.toString().getBytes(UTF_8), TODAY);
        List<String> refusals = refusals(tree);

        Set<Object> codes = new HashSet<>();
        for (Finding finding : result.findings()) {
            codes.add(finding.code());
        }
        boolean structural = codes.stream().anyMatch(STRUCTURE::contains);
        Statistics.label("outcome").collect(structural ? "structural" : result.isUsable() ? "usable" : "other error");
        if (structural) {
            assertThat(refusals).as(() -> tree + " " + result.findings()).isNotEmpty();
        } else if (!result.findings().hasError()) {
            assertThat(refusals).as(tree::toString).isEmpty();
        }
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

    private static List<String> refusals(JsonNode tree) {
        return SCHEMA
                .validate(tree, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
