package org.carerkit.outcomes.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.carerkit.outcomes.instrument.StandardInstrument;

class SwemwbsLawTest {

    private static final Scorer SCORER = Scorer.of(StandardInstrument.SWEMWBS.load());

    @Property
    void the_raw_score_is_the_sum_of_the_answers(@ForAll @Size(7) List<@IntRange(min = 1, max = 5) Integer> answers) {
        Scored scored = (Scored) SCORER.score(inOrder(answers));

        assertThat(((RawScore) scored.scores().get(0)).points())
                .isEqualTo(answers.stream().mapToInt(Integer::intValue).sum());
        assertThat(scored)
                .isEqualTo(SCORER.score(
                        answers.stream().mapToInt(Integer::intValue).toArray()));
    }

    @Property(tries = 100)
    void the_order_of_answers_changes_nothing(
            @ForAll @Size(7) List<@IntRange(min = -1, max = 7) Integer> answers, @ForAll long seed) {
        List<ItemAnswer> shuffled = new ArrayList<>(inOrder(answers).answers());
        Collections.shuffle(shuffled, new Random(seed));

        ScoringResult one = SCORER.score(inOrder(answers));
        ScoringResult other = SCORER.score(new Response(shuffled));

        assertThat(other.getClass()).isEqualTo(one.getClass());
        assertThat(other.findings().all())
                .containsExactlyInAnyOrderElementsOf(one.findings().all());
    }

    private static Response inOrder(List<Integer> answers) {
        return Response.inOrder(answers.stream().mapToInt(Integer::intValue).toArray());
    }
}
