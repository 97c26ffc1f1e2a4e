package org.carerkit.outcomes.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carerkit.core.finding.Finding;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.tally.TallyFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A council's own instrument, with everything that a definition can hold. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnInstrumentTest {

    private static final String DEFINITION = """
            {"format": "carerkit.instrument/1", "id": "own", "edition": "1", "title": "Own", "source": "ours",
             "licence": {"terms": "none", "wording": "open"},
             "items": [{"id": "a", "from": 0, "to": 3}, {"id": "b", "from": 0, "to": 3, "points": [3, 2, 1, 0]},
                       {"id": "c", "from": 0, "to": 3}],
             "missing": [{"id": "complete", "kind": "complete"},
                         {"id": "up-to-one", "kind": "mean-of-answered", "mostMissing": 1}],
             "scores": [{"id": "sum", "title": "Sum", "sum": ["a", "b", "c"], "better": "higher",
                         "bands": [{"id": "low", "title": "Low", "from": 0}, {"id": "high", "title": "High", "from": 5}]},
                        {"id": "first", "title": "First", "sum": ["a"], "better": "lower"},
                        {"id": "converted", "title": "Converted", "of": "first", "better": "higher",
                         "table": {"from": 0, "values": [0.5, 1.25, 2, 7.125]}}]}
            """;

    private static final Instrument OWN = read();

    @Test
    void an_answer_counts_the_points_of_its_key() {
        assertThat(((Scored) Scorer.of(OWN).score(new int[] {1, 0, 2})).score("sum"))
                .map(score -> score.rounded(0).intValueExact())
                .contains(6);
    }

    @Test
    void missing_answers_count_as_the_mean_only_under_the_rule_that_says_so() {
        int[] answers = {3, Scorer.MISSING, 2};

        assertThat(Scorer.of(OWN).score(answers)).isInstanceOf(NotScorable.class);
        Scored scored = (Scored) Scorer.of(OWN, "up-to-one").score(answers);

        ProratedScore sum = (ProratedScore) scored.score("sum").orElseThrow();
        assertThat(sum.rounded(1)).isEqualByComparingTo("7.5");
        assertThat(sum.rounded(0)).isEqualByComparingTo("8");
        assertThat(sum.band().orElseThrow().id()).isEqualTo("high");
        assertThat(scored.rule().id()).isEqualTo("up-to-one");
    }

    @Test
    void an_estimate_is_not_counted_with_exact_scores() {
        Scorer scorer = Scorer.of(OWN, "up-to-one");

        assertThatIllegalArgumentException().isThrownBy(() -> TallyFile.ofAnswers(scorer, "sum", List.of()));
    }

    @Test
    void the_band_of_an_estimate_is_that_of_its_exact_value() {
        Scorer scorer = Scorer.of(OWN, "up-to-one");

        assertThat(band(scorer, 3, 3, Scorer.MISSING)).isEqualTo("low"); // 3 + 0 of two: 4.5
        assertThat(band(scorer, 3, 2, Scorer.MISSING)).isEqualTo("high"); // 3 + 1 of two: 6
    }

    @Test
    void too_many_missing_answers_are_not_filled_in() {
        assertThat(Scorer.of(OWN, "up-to-one").score(new int[] {3, Scorer.MISSING, Scorer.MISSING}))
                .isInstanceOf(NotScorable.class);
        assertThat(Scorer.of(OWN, "up-to-one").score(new int[] {3, Scorer.MISSING, 4}))
                .isInstanceOf(NotScorable.class);
    }

    @Test
    void a_table_has_no_value_for_an_estimate() {
        Scored scored = (Scored) Scorer.of(OWN, "up-to-one").score(new int[] {Scorer.MISSING, 0, 1});

        assertThat(scored.scores()).extracting(Score::id).containsExactly("sum");
        assertThat(scored.findings().all())
                .containsExactly(
                        new Finding(OutcomesFinding.SCORE_NEEDS_ALL_ITEMS, "first"),
                        new Finding(OutcomesFinding.SCORE_NEEDS_ALL_ITEMS, "converted"));
    }

    @Test
    void a_rule_that_is_not_there_and_a_row_of_another_length_are_mistakes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorer.of(OWN, "other"))
                .withMessageContaining("missingRule");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorer.of(OWN).score(new int[2]))
                .withMessageContaining("answers");
    }

    @Test
    void no_result_shows_anything_of_the_person() {
        Scored scored = (Scored) Scorer.of(OWN).score(new int[] {3, 1, 2});
        ProratedScore prorated =
                (ProratedScore) ((Scored) Scorer.of(OWN, "up-to-one").score(new int[] {3, Scorer.MISSING, 2}))
                        .scores()
                        .get(0);

        assertThat(scored).hasToString("Scored[own/1]");
        assertThat(scored.scores())
                .extracting(Object::toString)
                .containsExactly("RawScore[sum]", "RawScore[first]", "MetricScore[converted]");
        assertThat(prorated).hasToString("ProratedScore[sum]");
        assertThat(new SafetyNotice("harm", "i9", "Ring them")).hasToString("SafetyNotice[…]");
        assertThat(new ItemAnswer("i9", "Mrs Smith")).hasToString("ItemAnswer[…]");
        assertThat(Response.inOrder(1, 2, 3)).hasToString("Response[3 answers]");
    }

    private static String band(Scorer scorer, int... answers) {
        return ((Scored) scorer.score(answers))
                .score("sum")
                .orElseThrow()
                .band()
                .orElseThrow()
                .id();
    }

    private static Instrument read() {
        try {
            return Instrument.read(new ByteArrayInputStream(DEFINITION.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
