package org.carerkit.outcomes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.golden.GoldenFiles;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each schema in the jar is the one that the code makes, and it agrees with the reader on every mutation of good files. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DefinitionSchemaTest {

    /** What a schema can say. */
    private static final Set<FindingCode> STRUCTURE = Set.of(
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
            CoreFinding.JSON_NULL_IN_LIST,
            OutcomesFinding.FIELD_UNKNOWN,
            OutcomesFinding.FIELD_OUT_OF_PLACE,
            OutcomesFinding.ID_MALFORMED,
            OutcomesFinding.ITEM_MAPPED_AND_NOT,
            OutcomesFinding.ITEM_UNMAPPED,
            OutcomesFinding.LEVEL_BOUNDARY_OUT_OF_RANGE,
            OutcomesFinding.POINTS_OUT_OF_RANGE);

    private static final List<String> PLANTS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "7.5",
            "5000000000",
            "''",
            "' '",
            "'nothing known'",
            "'" + "x".repeat(61) + "'",
            "'" + "x".repeat(4001) + "'",
            "'\\u0007'",
            "'2021-02-29'",
            "[]",
            "[null]",
            "['x']",
            "{}");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(DefinitionKind.class)
    @Tag("golden")
    void the_schema_in_the_jar_is_the_one_that_the_code_makes(DefinitionKind kind) throws IOException {
        String made = kind.madeSchema();

        GoldenFiles.compare(Path.of(kind.schemaFile()), made);
        assertThat(kind.schema()).isEqualTo(made);
    }

    @ParameterizedTest
    @EnumSource(DefinitionKind.class)
    void schema_and_reader_take_every_good_file_and_agree_on_every_mutation_of_one_field(DefinitionKind kind)
            throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(kind.schema(), InputFormat.JSON);
        DefinitionPlaces places = new DefinitionPlaces();
        int refused = 0;
        for (String sample : kind.samples()) {
            JsonNode whole = MAPPER.readTree(sample);
            assertThat(kind.findings(sample.getBytes(UTF_8))).isEmpty();
            assertThat(refusals(schema, whole)).isEmpty();
            for (DefinitionPlaces.Place place : places.of(whole)) {
                JsonNode before = place.value();
                for (String plant : PLANTS) {
                    place.set(MAPPER.readTree(plant.replace('\'', '"')));
                    refused += agree(kind, schema, whole) ? 1 : 0;
                }
                place.set(before);
                if (place.holder() instanceof ObjectNode object) {
                    object.remove(place.name());
                    refused += agree(kind, schema, whole) ? 1 : 0;
                    object.set(place.name(), before);
                    object.put("unheard-of", 1);
                    refused += agree(kind, schema, whole) ? 1 : 0;
                    object.remove("unheard-of");
                }
            }
            assertThat(whole).isEqualTo(MAPPER.readTree(sample));
        }
        assertThat(refused).isGreaterThan(100); // the mutations do hold what has to be refused
    }

    /** True when both refuse, false when both accept or the reader alone refuses what no schema can; else a failure. */
    private static boolean agree(DefinitionKind kind, Schema schema, JsonNode tree) {
        Findings findings = kind.findings(tree.toString().getBytes(UTF_8));
        boolean structural = findings.all().stream().anyMatch(DefinitionSchemaTest::isOfStructure);
        List<String> refusals = refusals(schema, tree);
        if (structural || !findings.hasError()) {
            assertThat(!refusals.isEmpty())
                    .as(() -> tree + "\n" + findings + "\n" + refusals)
                    .isEqualTo(structural);
        }
        return structural;
    }

    /** A piece of a document's text that is too long is found by a rule of its own. */
    private static boolean isOfStructure(Finding finding) {
        boolean piece =
                finding.code() == CoreFinding.TEXT_TOO_LONG && Long.valueOf(60).equals(finding.limit());
        return STRUCTURE.contains(finding.code()) && !(piece && finding.path().endsWith(".text"));
    }

    private static List<String> refusals(Schema schema, JsonNode tree) {
        return schema
                .validate(tree, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
