package org.carerkit.outcomes.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carerkit.core.finding.Finding;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SwemwbsTest {

    private static final Scorer SCORER = Scorer.of(StandardInstrument.SWEMWBS.load());

    @ParameterizedTest
    @CsvSource(textBlock = """
            7, 7.00
            8, 9.51
            9, 11.25
            10, 12.40
            11, 13.33
            12, 14.08
            13, 14.75
            14, 15.32
            15, 15.84
            16, 16.36
            17, 16.88
            18, 17.43
            19, 17.98
            20, 18.59
            21, 19.25
            22, 19.98
            23, 20.73
            24, 21.54
            25, 22.35
            26, 23.21
            27, 24.11
            28, 25.03
            29, 26.02
            30, 27.03
            31, 28.13
            32, 29.31
            33, 30.70
            34, 32.55
            35, 35.00
            """)
    void every_raw_total_has_its_metric_score(int raw, BigDecimal metric) {
        Scored scored = (Scored) SCORER.score(adding(raw));

        assertThat(scored.score("raw"))
                .map(score -> ((RawScore) score).points())
                .contains(raw);
        assertThat(scored.score("metric"))
                .map(score -> ((MetricScore) score).value())
                .contains(metric);
        assertThat(scored.rule().id()).isEqualTo("complete");
        assertThat(scored.findings().isEmpty()).isTrue();
    }

    @Test
    void one_missing_answer_makes_it_not_scorable() {
        assertThat(findings(SCORER.score(Response.inOrder(3, 3, 3, 3, 3, 3))))
                .containsExactly(new Finding(OutcomesFinding.ANSWER_MISSING, "i7"));
        assertThat(findings(SCORER.score(new int[] {3, 3, Scorer.MISSING, 3, 3, 3, 3})))
                .containsExactly(new Finding(OutcomesFinding.ANSWER_MISSING, "i3"));
    }

    @Test
    void a_blank_answer_is_missing_and_an_empty_response_misses_everything() {
        assertThat(findings(SCORER.score(with("i2", "  "))))
                .containsExactly(new Finding(OutcomesFinding.ANSWER_MISSING, "i2"));
        assertThat(findings(SCORER.score(new Response(List.of()))))
                .hasSize(7)
                .allMatch(finding -> finding.code() == OutcomesFinding.ANSWER_MISSING);
    }

    @ParameterizedTest
    @CsvSource({"0", "6", "-1", "99999999999999999999", "-99999999999"})
    void an_answer_out_of_range_makes_it_not_scorable(String answer) {
        assertThat(findings(SCORER.score(with("i2", answer))))
                .containsExactly(new Finding(OutcomesFinding.ANSWER_OUT_OF_RANGE, "i2"));
    }

    @ParameterizedTest
    @CsvSource({"2.5", "3.0", "three", "' 3'", "-", "+3", "٣"})
    void an_answer_that_is_no_whole_number_makes_it_not_scorable(String answer) {
        assertThat(findings(SCORER.score(with("i2", answer))))
                .containsExactly(new Finding(OutcomesFinding.ANSWER_NOT_WHOLE, "i2"));
    }

    @Test
    void the_same_item_twice_makes_it_not_scorable_even_with_the_same_answer() {
        List<ItemAnswer> answers =
                new ArrayList<>(Response.inOrder(3, 3, 3, 3, 3, 3, 3).answers());
        answers.add(new ItemAnswer("i4", 3));

        assertThat(findings(SCORER.score(new Response(answers))))
                .containsExactly(new Finding(OutcomesFinding.ANSWER_DUPLICATE, "i4"));
    }

    @Test
    void an_unknown_item_is_named_by_its_place() {
        List<ItemAnswer> answers =
                new ArrayList<>(Response.inOrder(3, 3, 3, 3, 3, 3, 3).answers());
        answers.add(new ItemAnswer("Mrs Smith", 3));

        assertThat(findings(SCORER.score(new Response(answers))))
                .containsExactly(new Finding(OutcomesFinding.ITEM_UNKNOWN, "answers[7]"));
    }

    @Test
    void all_faults_come_together() {
        Response response = new Response(List.of(
                new ItemAnswer("i1", 9),
                new ItemAnswer("i2", "x"),
                new ItemAnswer("i3", 1),
                new ItemAnswer("i3", 2),
                new ItemAnswer("q", 1)));

        assertThat(findings(SCORER.score(response)))
                .extracting(Finding::code)
                .containsExactly(
                        OutcomesFinding.ANSWER_OUT_OF_RANGE,
                        OutcomesFinding.ANSWER_NOT_WHOLE,
                        OutcomesFinding.ANSWER_DUPLICATE,
                        OutcomesFinding.ITEM_UNKNOWN,
                        OutcomesFinding.ANSWER_MISSING,
                        OutcomesFinding.ANSWER_MISSING,
                        OutcomesFinding.ANSWER_MISSING,
                        OutcomesFinding.ANSWER_MISSING);
    }

    private static List<Finding> findings(ScoringResult result) {
        assertThat(result).isInstanceOf(NotScorable.class);
        return result.findings().all();
    }

    private static Response with(String item, String text) {
        return new Response(Response.inOrder(3, 3, 3, 3, 3, 3, 3).answers().stream()
                .map(answer -> answer.item().equals(item) ? new ItemAnswer(item, text) : answer)
                .toList());
    }

    private static Response adding(int total) {
        int[] answers = new int[7];
        Arrays.fill(answers, 1);
        for (int i = 0, left = total - 7; left > 0; i++) {
            int more = Math.min(4, left);
            answers[i] += more;
            left -= more;
        }
        return Response.inOrder(answers);
    }
}
