package org.carerkit.outcomes;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a definition holds, it is read or refused with findings, soon: it never throws anything else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileDefinitionTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String MARK = "\"the mark\"";

    /** Text to put in place of any value; none of them is a value of any field. */
    private static final List<String> POISONS = List.of(
            "1e99999999999",
            "-1e99999999999",
            "1e-99999999999",
            "1e999999999",
            "1E2147483647",
            "9".repeat(900),
            "9".repeat(100_000),
            "0." + "0".repeat(900) + "1",
            "\"\\ud800\"",
            "\"a\\u0000b\"",
            "\"" + "x".repeat(500_000) + "\"",
            "[".repeat(40) + "]".repeat(40),
            "[".repeat(200_000),
            "{\"a\":".repeat(100_000),
            "{\"a\": 1, \"a\": 2}",
            "NaN",
            "Infinity",
            "+1",
            "01",
            "0x10");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(DefinitionKind.class)
    void no_value_in_any_place_does_more_than_to_be_refused(DefinitionKind kind) throws IOException {
        List<String> marked = marked(MAPPER.readTree(shortest(kind)));

        assertTimeoutPreemptively(SOON, () -> {
            for (String text : marked) {
                for (String poison : POISONS) {
                    String json = text.replace(MARK, poison);
                    assertThat(kind.findings(json.getBytes(UTF_8)).hasError())
                            .as(() -> json.substring(0, Math.min(json.length(), 2000)))
                            .isTrue();
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(DefinitionKind.class)
    void a_number_that_is_too_large_is_found_in_its_place(DefinitionKind kind) throws IOException {
        JsonNode tree = MAPPER.readTree(shortest(kind));
        ((ObjectNode) tree).set("format", MAPPER.readTree(MARK));

        assertThat(kind.findings(tree.toString().replace(MARK, "1e99999999999").getBytes(UTF_8)))
                .containsExactly(new Finding(CoreFinding.JSON_WRONG_TYPE, "format"));
    }

    @ParameterizedTest
    @EnumSource(DefinitionKind.class)
    void a_byte_order_mark_is_passed_over_and_another_encoding_is_refused(DefinitionKind kind) {
        String good = shortest(kind);

        assertThat(kind.findings(("\ufeff" + good).getBytes(UTF_8)).hasError()).isFalse();
        assertThat(kind.findings(good.getBytes(UTF_16LE)))
                .extracting(Finding::code)
                .containsExactly(CoreFinding.JSON_ENCODING);
    }

    @ParameterizedTest
    @EnumSource(DefinitionKind.class)
    void a_field_that_is_there_twice_is_refused_wherever_it_stands(DefinitionKind kind) {
        String twice = shortest(kind).strip().replaceFirst("}$", ", \"format\": \"carerkit.other/1\"}");

        assertThat(kind.findings(twice.getBytes(UTF_8)))
                .extracting(Finding::code)
                .contains(CoreFinding.JSON_DUPLICATE_KEY);
    }

    private static String shortest(DefinitionKind kind) {
        return kind.samples().stream()
                .min((a, b) -> Integer.compare(a.length(), b.length()))
                .orElseThrow();
    }

    /** The text as often as it has places of its own kind, each time with the mark in place of another value. */
    private static List<String> marked(JsonNode tree) throws IOException {
        JsonNode mark = MAPPER.readTree(MARK);
        List<String> all = new ArrayList<>();
        for (DefinitionPlaces.Place place : new DefinitionPlaces().of(tree)) {
            JsonNode before = place.value();
            place.set(mark);
            all.add(tree.toString());
            place.set(before);
        }
        return all;
    }
}
