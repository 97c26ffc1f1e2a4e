package org.carerkit.flag.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.json.ReadResult;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FlagEventJsonTest {

    private static final String CONFIRMED = """
            {"event":"confirmed","format":"carerkit.flag-event/1","header":{\
            "id":"6f1ed002-ab55-3df1-8a04-5bb4cb5d1b41","carer":"0a53f0b4-3a6e-4b5e-9d51-4f0c6d0a1b2c",\
            "occurredAt":"2026-03-02T00:00:00Z","recordedBy":{"organisation":{"scheme":"ods","value":"RVW"}}}}""";

    @Test
    void an_event_reads_as_it_is_documented() {
        ReadResult<FlagEvent> result = read(CONFIRMED);
        FlagEvent event = result.record().orElseThrow();

        assertThat(result.findings()).isEmpty();
        assertThat(event).isInstanceOf(Confirmed.class);
        assertThat(event.header().carer()).isEqualTo(Samples.CARER);
        assertThat(event.header().occurredAt()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
        assertThat(FlagEventJson.toText(event)).isEqualTo(CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 2026-06-30T23:00:00Z",
        "2026-12-01, 2026-12-01T00:00:00Z",
    })
    void a_date_alone_means_midnight_in_london(String written, Instant meant) {
        FlagEvent event = read(CONFIRMED.replace("2026-03-02T00:00:00Z", written))
                .record()
                .orElseThrow();

        assertThat(event.header().occurredAt()).isEqualTo(meant);
        assertThat(event.header().occurredAt()).isEqualTo(EventHeader.startOf(LocalDate.parse(written)));
    }

    @Test
    void a_member_that_this_version_does_not_know_is_worth_knowing() {
        ReadResult<FlagEvent> result = read(CONFIRMED.replace("{\"event\"", "{\"colour\":\"red\",\"event\""));

        assertThat(result.isUsable()).isTrue();
        assertThat(result.findings()).containsExactly(new Finding(CoreFinding.JSON_FIELD_UNKNOWN, "", 1L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "; CK-JSON-EMPTY",
                "[]; CK-JSON-WRONG-TYPE",
                "{}; CK-REQUIRED",
                "{\"event\":\"confirmed\",\"format\":\"carerkit.flag-event/2\"}; CK-JSON-FORMAT-UNKNOWN",
                "{\"event\":\"java.lang.Runtime\",\"format\":\"carerkit.flag-event/1\"}; CK-JSON-VALUE-UNKNOWN",
                "{\"event\":\"confirmed\",\"format\":\"carerkit.flag-event/1\"}; CK-JSON-INCOMPLETE",
            })
    void what_is_no_event_of_this_version_is_refused(String text, String code) {
        ReadResult<FlagEvent> result = read(text == null ? "" : text);

        assertThat(result.record()).isEmpty();
        assertThat(result.findings().all())
                .extracting(finding -> finding.code().id())
                .containsExactly(code);
    }

    @Test
    void a_finding_quotes_nothing() {
        for (String bad : List.of(
                CONFIRMED.replace("2026-03-02T00:00:00Z", "xyzzy"),
                CONFIRMED.replace("0a53f0b4", "xyzzy"),
                CONFIRMED.replace("\"ods\"", "\"xyzzy\""),
                CONFIRMED.replace("\"header\"", "\"xyzzy\""),
                CONFIRMED + "xyzzy")) {
            ReadResult<FlagEvent> result = read(bad);

            assertThat(result.findings().hasError()).isTrue();
            assertThat(result.toString()).doesNotContain("xyzzy");
        }
    }

    private static ReadResult<FlagEvent> read(String json) {
        return FlagEventJson.read(json.getBytes(UTF_8), Samples.DAY);
    }

    @Test
    void every_kind_of_event_has_a_name() {
        assertThat(Arrays.stream(FlagEvent.class
                                .getAnnotation(JsonSubTypes.class)
                                .value())
                        .map(JsonSubTypes.Type::value))
                .containsExactlyInAnyOrderElementsOf(kinds());
    }

    private static List<Class<?>> kinds() {
        return Arrays.stream(FlagEvent.class.getPermittedSubclasses())
                .filter(kind -> kind != LaterEvent.class) // it has the names of all that are to come
                .<Class<?>>map(kind -> kind)
                .toList();
    }
}
