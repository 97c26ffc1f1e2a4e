package org.carerkit.outcomes.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.carerkit.outcomes.disclosure.MinimumGroup;
import org.carerkit.outcomes.disclosure.SurveySummary;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.scoring.Response;
import org.carerkit.outcomes.scoring.Scorer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoreCountsTest {

    private static final Instrument SWEMWBS = StandardInstrument.SWEMWBS.load();
    private static final Scorer SCORER = Scorer.of(SWEMWBS);

    @Test
    void the_mean_is_exact_and_rounded_once() {
        ScoreCounts counts = counts(List.of(1, 1, 5)); // 7.00, 7.00, 35.00

        assertThat(counts.sum()).isEqualByComparingTo("49");
        assertThat(counts.mean(2)).contains(new BigDecimal("16.33"));
        assertThat(counts.answered()).isEqualTo(3);
    }

    @Test
    void what_cannot_be_scored_is_counted_and_changes_no_mean() {
        ScoreCounts counts = counts(List.of(1, 5, 0, 0)); // an answer of 0 is out of range

        assertThat(counts.mean(2)).isEqualTo(counts(List.of(1, 5)).mean(2));
        assertThat(counts.notScorable()).isEqualTo(2);
        assertThat(counts.scorable()).isEqualTo(2);
        assertThat(counts.answered()).isEqualTo(4);
    }

    @Test
    void nobody_has_no_mean() {
        assertThat(counts(List.of()).mean(2)).isEmpty();
    }

    @Test
    void different_scores_do_not_add_up() {
        ScoreCounts raw = new ScoreCounter(SWEMWBS, "raw").counts();
        ScoreCounts metric = new ScoreCounter(SWEMWBS, "metric").counts();
        ScoreCounter other = new ScoreCounter(StandardInstrument.PHQ_9.load(), "total");

        assertThatIllegalArgumentException().isThrownBy(() -> raw.plus(metric));
        assertThatIllegalArgumentException().isThrownBy(() -> other.add(SCORER.score(Response.inOrder(1))));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoreCounter(SWEMWBS, "total"));
    }

    @Test
    void below_the_smallest_group_there_is_no_figure() {
        MinimumGroup eight = new MinimumGroup(8);

        SurveySummary seven = eight.summary(20, counts(List.of(1, 2, 3, 4, 5, 1, 2)), 1);
        SurveySummary enough = eight.summary(20, counts(List.of(1, 1, 1, 1, 5, 5, 5, 5)), 1);

        assertThat(seven.invited().text()).isEqualTo("20");
        assertThat(seven.answered().text()).isEqualTo("suppressed");
        assertThat(seven.scorable().text()).isEqualTo("suppressed");
        assertThat(seven.mean().text()).isEqualTo("suppressed");
        assertThat(enough.scorable().text()).isEqualTo("8");
        assertThat(enough.mean().text()).isEqualTo("21.0");
        assertThat(eight.summary(0, counts(List.of()), 1).mean().text()).isEqualTo("not collected");
        assertThatIllegalArgumentException().isThrownBy(() -> new MinimumGroup(1));
    }

    @Test
    void small_counts_show_in_no_text() {
        assertThat(counts(List.of(5))).hasToString("ScoreCounts[swemwbs/2009, metric]");
    }

    /** One response for each number, in which every item is answered so. */
    static ScoreCounts counts(List<Integer> answers) {
        ScoreCounter counter = new ScoreCounter(SWEMWBS, "metric");
        for (int answer : answers) {
            counter.add(SCORER.score(Response.inOrder(answer, answer, answer, answer, answer, answer, answer)));
        }
        return counter.counts();
    }
}
