package org.carerkit.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.InstrumentWording;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The wording here is made up for the test; it is nobody's questionnaire. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordingTest {

    private static final String GOOD = """
            {"format": "carerkit.wording/1", "instrument": "own", "edition": "1",
             "permission": "Ours, 2026", "introduction": "Please tick.",
             "items": [{"item": "a", "question": "Do you like <tea>?", "answers": ["no", "yes"]},
                       {"item": "b", "question": "Or milk?", "answers": ["no", "a little", "yes"]}]}
            """;

    private static final Instrument OWN = own();

    @Test
    void a_questionnaire_holds_every_item_with_its_answers() throws IOException {
        String html = Questionnaire.page(OWN, Optional.of(read(GOOD))).html();

        assertThat(html)
                .contains("1. Do you like &lt;tea&gt;?")
                .contains("<li>\u2610 no</li>\n<li>\u2610 a little</li>")
                .contains("Please tick.")
                .contains("Ours, 2026");
    }

    @ParameterizedTest
    @EnumSource(StandardInstrument.class)
    void without_wording_no_instrument_is_rendered(StandardInstrument instrument) {
        assertRefused(
                () -> Questionnaire.page(instrument.load(), Optional.empty()),
                OutcomesFinding.WORDING_MISSING,
                "wording");
    }

    @Test
    void wording_of_another_instrument_is_refused() throws IOException {
        InstrumentWording wording = read(GOOD);

        assertRefused(
                () -> Questionnaire.page(StandardInstrument.PHQ_9.load(), Optional.of(wording)),
                OutcomesFinding.WORDING_OTHER_INSTRUMENT,
                "wording");
        assertRefused(
                () -> read(GOOD.replace("\"edition\": \"1\"", "\"edition\": \"2\"")),
                OutcomesFinding.WORDING_OTHER_INSTRUMENT,
                "instrument");
    }

    @Test
    void every_item_needs_its_words_in_order() {
        assertRefused(
                () -> read(GOOD.replace("\"a little\", ", "")), OutcomesFinding.WORDING_INCOMPLETE, "items[1].answers");
        assertRefused(
                () -> read(GOOD.replace("\"item\": \"b\"", "\"item\": \"c\"")),
                OutcomesFinding.REFERENCE_UNKNOWN,
                "items[1].item");
        assertRefused(
                () -> read(GOOD.replace("[\"no\", \"yes\"]},", "[\"no\", \"yes\"]}]}")
                        .replaceAll("(?s)\\]\\}\\]\\}.*", "]}]}")),
                OutcomesFinding.WORDING_INCOMPLETE,
                "items");
    }

    @Test
    void the_format_is_read_strictly_and_all_faults_come_together() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() ->
                        read(GOOD.replace("\"permission\"", "\"permit\"").replace("\"no\", \"yes\"", "\" \", \"\"")))
                .satisfies(e -> assertThat(e.findings().all())
                        .extracting(Finding::path)
                        .contains("permission", "items[0].answers[0]", "items[0].answers[1]"));
        assertRefused(
                () -> read(GOOD.replace("\"no\", \"yes\"", "1, \"yes\"")),
                CoreFinding.JSON_WRONG_TYPE,
                "items[0].answers[0]");
    }

    private static void assertRefused(ThrowingCallable call, FindingCode code, String path) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.findings().all())
                        .extracting(finding -> finding.code().id() + " " + finding.path())
                        .contains(code.id() + " " + path));
    }

    private static InstrumentWording read(String json) throws IOException {
        return InstrumentWording.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), OWN);
    }

    private static Instrument own() {
        String json = """
                {"format": "carerkit.instrument/1", "id": "own", "edition": "1", "title": "Own", "source": "ours",
                 "licence": {"terms": "none", "wording": "open"},
                 "items": [{"id": "a", "from": 0, "to": 1}, {"id": "b", "from": 0, "to": 2}],
                 "missing": [{"id": "complete", "kind": "complete"}],
                 "scores": [{"id": "s", "title": "S", "sum": ["a", "b"], "better": "higher"}]}
                """;
        try {
            return Instrument.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
