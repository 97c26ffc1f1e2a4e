package org.carerkit.outcomes.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.outcomes.tally.ScoreCountsTest.counts;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ScoreCountsLawTest {

    @Property(tries = 100)
    void however_it_is_split_and_ordered_the_sum_is_the_same(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 5) Integer> answers, @ForAll int cut) {
        int middle = answers.isEmpty() ? 0 : Math.floorMod(cut, answers.size());
        ScoreCounts first = counts(answers.subList(0, middle));
        ScoreCounts second = counts(answers.subList(middle, answers.size()));

        assertThat(first.plus(second)).isEqualTo(counts(answers)).isEqualTo(second.plus(first));
        assertThat(counts(answers).plus(counts(List.of()))).isEqualTo(counts(answers));
    }
}
