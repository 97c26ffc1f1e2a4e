package org.carerkit.flag.sharing;

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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.golden.GoldenFiles;
import org.carerkit.core.json.Limits;
import org.carerkit.core.json.RecordSchema;
import org.carerkit.flag.event.FlagFinding;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The schema in the jar is the one that the code makes, and it agrees with the reader on every mutation of one field. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharingPolicySchemaTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What a schema can say. */
    private static final Set<FindingCode> STRUCTURE = Set.of(
            CoreFinding.REQUIRED,
            CoreFinding.TEXT_EMPTY,
            CoreFinding.TEXT_TOO_LONG,
            CoreFinding.TEXT_CONTROL_CHARACTER,
            CoreFinding.LIST_TOO_LONG,
            CoreFinding.JSON_FORMAT_UNKNOWN,
            CoreFinding.JSON_WRONG_TYPE,
            CoreFinding.JSON_DATE,
            CoreFinding.JSON_VALUE_UNKNOWN,
            CoreFinding.JSON_NULL_IN_LIST,
            FlagFinding.POLICY_FIELD_UNKNOWN);

    private static final List<String> PLANTS = List.of(
            "null",
            "true",
            "7",
            "''",
            "' '",
            "'nothing known'",
            "'" + "x".repeat(65) + "'",
            "'" + "x".repeat(201) + "'",
            "'" + "x".repeat(4001) + "'",
            "'\\u0007'",
            "'2021-02-28'",
            "'2021-02-29'",
            "[]",
            "[null]",
            "['x']",
            "['state'" + ", 'state'".repeat(50) + "]",
            "{}");

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SharingPolicy.schema(), InputFormat.JSON);
    private final Set<String> seen = new TreeSet<>();
    private int refused;
    private int accepted;

    @Test
    @Tag("golden")
    void the_schema_in_the_jar_is_the_one_that_the_code_makes() throws IOException {
        String made = RecordSchema.refusingUnknownFields(
                SharingPolicyFile.Definition.class, "carerkit.sharing-policy/1", Limits.DEFAULT);

        GoldenFiles.compare(
                Path.of("src/main/resources/org/carerkit/flag/sharing/carerkit.sharing-policy-1.schema.json"), made);
        assertThat(SharingPolicy.schema()).isEqualTo(made);
    }

    @Test
    void schema_and_reader_agree_on_every_mutation_of_one_field_of_the_standard_policy() throws IOException {
        ObjectNode policy = PolicyEdits.own();
        ((ObjectNode) policy.get("inForce")).put("until", "2030-01-01");
        PolicyEdits.decided(policy, "restrictions/employer");
        PolicyEdits.list(policy, "toldOfRestrictions").add("employer");
        assertThat(refusals(policy)).isEmpty();
        assertThat(PolicyEdits.read(policy).findings()).isEmpty();

        mutate(policy, policy, "");

        assertThat(refused).isGreaterThan(300); // the mutations do hold what has to be refused
        assertThat(accepted).isGreaterThan(20); // and what may be said
    }

    /** Places that differ by their indexes alone are one. */
    private void mutate(ObjectNode whole, JsonNode at, String path) throws IOException {
        if (at instanceof ObjectNode object) {
            for (String name : List.copyOf(names(object))) {
                if (seen.add(path + "." + name)) {
                    JsonNode before = object.get(name);
                    plant(whole, before, value -> object.set(name, value));
                    object.remove(name);
                    agree(whole);
                    object.set(name, before);
                    object.put("unheard-of", 1);
                    agree(whole);
                    object.remove("unheard-of");
                }
                mutate(whole, object.get(name), path + "." + name);
            }
        } else if (at instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                if (seen.add(path + "[]")) {
                    plant(whole, array.get(i), value -> array.set(index, value));
                }
                mutate(whole, array.get(i), path + "[]");
            }
        }
    }

    private void plant(ObjectNode whole, JsonNode before, Consumer<JsonNode> set) throws IOException {
        for (String plant : PLANTS) {
            set.accept(MAPPER.readTree(plant.replace('\'', '"')));
            agree(whole);
        }
        set.accept(before);
    }

    private static Set<String> names(ObjectNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Both refuse, both accept, or the reader alone refuses what no schema can. */
    private void agree(ObjectNode tree) {
        Findings findings = PolicyEdits.read(tree.toString().getBytes(UTF_8)).findings();
        boolean structural = findings.all().stream().anyMatch(one -> STRUCTURE.contains(one.code()));
        List<String> refusals = refusals(tree);
        if (structural || !findings.hasError()) {
            assertThat(!refusals.isEmpty())
                    .as(() -> tree + "\n" + findings + "\n" + refusals)
                    .isEqualTo(structural);
        }
        refused += structural ? 1 : 0;
        accepted += findings.hasError() ? 0 : 1;
    }

    private List<String> refusals(JsonNode tree) {
        return schema
                .validate(tree, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
