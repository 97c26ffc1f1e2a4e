package org.carerkit.outcomes.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.outcomes.instrument.Instrument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fault planted in a definition turns the very checks red that hold for the library's own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlantedFaultTest {

    private static final String[] SWEMWBS = {
        "7.00", "9.51", "11.25", "12.40", "13.33", "14.08", "14.75", "15.32", "15.84", "16.36", "16.88", "17.43",
                "17.98",
        "18.59", "19.25", "19.98", "20.73", "21.54", "22.35", "23.21", "24.11", "25.03", "26.02", "27.03", "28.13",
                "29.31",
        "30.70", "32.55", "35.00"
    };
    private static final String[] PHQ_9 = {
        "minimal 0",
        "minimal 4",
        "mild 5",
        "mild 9",
        "moderate 10",
        "moderate 14",
        "moderately-severe 15",
        "moderately-severe 19",
        "severe 20",
        "severe 27"
    };

    @Test
    void the_librarys_own_definitions_are_right() {
        assertThat(wrongMetricScores(definition("swemwbs.json"))).isEmpty();
        assertThat(wrongBands(definition("phq-9.json"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"i1, '[1, 2, 3, 5, 4]'", "i4, '[5, 4, 3, 2, 1]'", "i7, '[1, 1, 2, 3, 5]'"})
    void one_item_scored_wrongly_is_seen(String item, String points) {
        String good = definition("swemwbs.json");
        String planted = good.replaceFirst(
                "\\{\"id\": \"" + item + "\", \"from\": 1, \"to\": 5",
                "{\"id\": \"" + item + "\", \"from\": 1, \"to\": 5, \"points\": " + points);

        assertThat(planted).isNotEqualTo(good);
        assertThat(wrongMetricScores(planted)).isNotEmpty();
    }

    @Test
    void one_value_of_the_table_changed_is_seen() {
        for (String value : SWEMWBS) {
            String planted =
                    definition("swemwbs.json").replaceFirst("\\b" + value.replace(".", "\\.") + "\\b", value + "1");

            assertThat(wrongMetricScores(planted)).as(value).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 6", "5, 4", "10, 11", "10, 9", "15, 16", "15, 14", "20, 21", "20, 19"})
    void one_band_edge_moved_is_seen(String from, String to) {
        String good = definition("phq-9.json");
        String planted = good.replaceFirst("\"from\": " + from + "\\}", "\"from\": " + to + "}");

        assertThat(planted).isNotEqualTo(good);
        assertThat(wrongBands(planted)).isNotEmpty();
    }

    /** Each total by two ways to reach it: as even as can be, and with one item as high as can be. */
    private static List<String> wrongMetricScores(String definition) {
        Scorer scorer = Scorer.of(read(definition));
        List<String> wrong = new ArrayList<>();
        for (int raw = 7; raw <= 35; raw++) {
            for (int[] answers : List.of(even(raw), heaped(raw, false), heaped(raw, true))) {
                Scored scored = (Scored) scorer.score(answers);
                boolean right = ((MetricScore) scored.score("metric").orElseThrow())
                                        .value()
                                        .compareTo(new BigDecimal(SWEMWBS[raw - 7]))
                                == 0
                        && ((RawScore) scored.score("raw").orElseThrow()).points() == raw;
                if (!right) {
                    wrong.add("raw " + raw);
                }
            }
        }
        return wrong;
    }

    private static int[] even(int raw) {
        int[] answers = new int[7];
        for (int i = 0; i < 7; i++) {
            answers[i] = raw / 7 + (i < raw % 7 ? 1 : 0);
        }
        return answers;
    }

    private static int[] heaped(int raw, boolean fromTheEnd) {
        int[] answers = {1, 1, 1, 1, 1, 1, 1};
        for (int left = raw - 7, i = 0; left > 0; i++) {
            int more = Math.min(4, left);
            answers[fromTheEnd ? 6 - i : i] += more;
            left -= more;
        }
        return answers;
    }

    private static List<String> wrongBands(String definition) {
        Scorer scorer = Scorer.of(read(definition));
        List<String> wrong = new ArrayList<>();
        for (String edge : PHQ_9) {
            int total = Integer.parseInt(edge.substring(edge.indexOf(' ') + 1));
            int[] answers = new int[9];
            for (int left = total, i = 0; left > 0; i++) {
                answers[i] = Math.min(3, left);
                left -= answers[i];
            }
            Score score = ((Scored) scorer.score(answers)).score("total").orElseThrow();
            if (!(score.band().orElseThrow().id() + " " + total).equals(edge)) {
                wrong.add(edge);
            }
        }
        return wrong;
    }

    private static String definition(String file) {
        try (InputStream in = Instrument.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instrument read(String definition) {
        try {
            return Instrument.read(new ByteArrayInputStream(definition.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
