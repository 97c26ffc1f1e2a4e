package org.carerkit.outcomes.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandardInstrumentsTest {

    @ParameterizedTest
    @EnumSource(StandardInstrument.class)
    void each_is_read_and_scores_its_lowest_and_highest_answers(StandardInstrument standard) {
        Instrument instrument = standard.load();
        int[] lowest = instrument.items().stream().mapToInt(item -> item.from()).toArray();
        int[] highest = instrument.items().stream().mapToInt(item -> item.to()).toArray();

        assertThat(Scorer.of(instrument).score(lowest)).isInstanceOf(Scored.class);
        assertThat(((Scored) Scorer.of(instrument).score(highest)).scores()).hasSameSizeAs(instrument.scores());
        assertThat(instrument.key().id()).isEqualTo(standard.id());
        assertThat(StandardInstrument.withId(standard.id())).contains(standard);
    }

    @ParameterizedTest
    @CsvSource({
        "MACA_YC18, total, 0, none-recorded",
        "MACA_YC18, total, 1, low",
        "MACA_YC18, total, 9, low",
        "MACA_YC18, total, 10, moderate",
        "MACA_YC18, total, 13, moderate",
        "MACA_YC18, total, 14, high",
        "MACA_YC18, total, 17, high",
        "MACA_YC18, total, 18, very-high",
        "MACA_YC18, total, 36, very-high",
        "PHQ_9, total, 0, minimal",
        "PHQ_9, total, 4, minimal",
        "PHQ_9, total, 5, mild",
        "PHQ_9, total, 9, mild",
        "PHQ_9, total, 10, moderate",
        "PHQ_9, total, 14, moderate",
        "PHQ_9, total, 15, moderately-severe",
        "PHQ_9, total, 19, moderately-severe",
        "PHQ_9, total, 20, severe",
        "PHQ_9, total, 27, severe",
        "GAD_7, total, 0, minimal",
        "GAD_7, total, 4, minimal",
        "GAD_7, total, 5, mild",
        "GAD_7, total, 9, mild",
        "GAD_7, total, 10, moderate",
        "GAD_7, total, 14, moderate",
        "GAD_7, total, 15, severe",
        "GAD_7, total, 21, severe"
    })
    void band_edges_are_where_the_source_puts_them(StandardInstrument standard, String score, int total, String band) {
        Instrument instrument = standard.load();
        int[] answers = new int[instrument.items().size()];
        for (int i = 0, left = total; left > 0; i++) {
            answers[i] = Math.min(instrument.items().get(i).to(), left);
            left -= answers[i];
        }

        Scored scored = (Scored) Scorer.of(instrument).score(answers);

        assertThat(scored.score(score).orElseThrow().rounded(0).intValueExact()).isEqualTo(total);
        assertThat(band(scored, score)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "satisfied, low low low low low medium medium high high very-high very-high",
        "worthwhile, low low low low low medium medium high high very-high very-high",
        "happy, low low low low low medium medium high high very-high very-high",
        "anxious, very-low very-low low low medium medium high high high high high"
    })
    void ons4_items_stand_each_on_their_own(String item, String bands) {
        Scorer scorer = Scorer.of(StandardInstrument.ONS4.load());
        String[] expected = bands.split(" ", -1);

        for (int answer = 0; answer <= 10; answer++) {
            Scored scored = (Scored) scorer.score(new Response(List.of(new ItemAnswer(item, answer))));

            assertThat(scored.scores()).extracting(Score::id).containsExactly(item);
            assertThat(band(scored, item)).isEqualTo(expected[answer]);
            assertThat(scored.findings().all()).hasSize(3).allMatch(f -> f.code() == OutcomesFinding.ANSWER_MISSING);
        }
    }

    @Test
    void ons4_without_any_answer_is_not_scorable() {
        assertThat(Scorer.of(StandardInstrument.ONS4.load()).score(Response.inOrder()))
                .isInstanceOf(NotScorable.class);
    }

    @Test
    void ascof_quality_of_life_is_18_less_the_sum_of_the_answers() {
        Scorer scorer = Scorer.of(StandardInstrument.ASCOF_CARER_QOL.load());

        for (int code = 0; code < 729; code++) {
            int[] answers = new int[6];
            for (int i = 0, rest = code; i < 6; i++, rest /= 3) {
                answers[i] = 1 + rest % 3;
            }
            Scored scored = (Scored) scorer.score(answers);
            assertThat(((RawScore) scored.scores().get(0)).points())
                    .isEqualTo(18 - Arrays.stream(answers).sum());
        }
    }

    @Test
    void maca_subscales_take_three_items_each() {
        int[] answers =
                IntStream.range(0, 18).map(i -> i < 3 ? 1 : i < 6 ? 2 : 0).toArray();

        Scored scored = (Scored) Scorer.of(StandardInstrument.MACA_YC18.load()).score(answers);

        assertThat(scored.scores())
                .extracting(score -> score.id() + " " + score.rounded(0))
                .containsExactly(
                        "total 9",
                        "domestic 3",
                        "household-management 6",
                        "financial-and-practical 0",
                        "personal-care 0",
                        "emotional 0",
                        "sibling-care 0");
    }

    @ParameterizedTest
    @CsvSource({"12, 8, concern, no-concern", "13, 9, no-concern, concern", "20, 0, no-concern, no-concern"})
    void panoc_is_of_concern_at_12_positive_and_9_negative(int positive, int negative, String good, String bad) {
        Instrument panoc = StandardInstrument.PANOC_YC20.load();
        int[] answers = new int[20];
        fill(answers, positive, 1, 2, 3, 4, 7, 8, 15, 18, 19, 20);
        fill(answers, negative, 5, 6, 9, 10, 11, 12, 13, 14, 16, 17);

        Scored scored = (Scored) Scorer.of(panoc).score(answers);

        assertThat(scored.score("positive").orElseThrow().rounded(0).intValueExact())
                .isEqualTo(positive);
        assertThat(scored.score("negative").orElseThrow().rounded(0).intValueExact())
                .isEqualTo(negative);
        assertThat(band(scored, "positive")).isEqualTo(good);
        assertThat(band(scored, "negative")).isEqualTo(bad);
    }

    @Test
    void wemwbs_gives_both_scores_from_items_1_2_3_6_7_9_11() {
        int[] answers = {5, 5, 5, 1, 1, 5, 5, 1, 5, 1, 5, 1, 1, 1};

        Scored scored = (Scored) Scorer.of(StandardInstrument.WEMWBS.load()).score(answers);

        assertThat(scored.scores())
                .extracting(score -> score.id() + " " + score.rounded(2))
                .containsExactly("total 42.00", "short-raw 35.00", "short-metric 35.00");
    }

    private static void fill(int[] answers, int total, int... items) {
        int left = total;
        for (int item : items) {
            answers[item - 1] = Math.min(2, left);
            left -= answers[item - 1];
        }
    }

    private static String band(Scored scored, String score) {
        return scored.score(score).orElseThrow().band().orElseThrow().id();
    }
}
