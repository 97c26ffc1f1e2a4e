package org.carerkit.outcomes.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SafetyNoticeTest {

    @ParameterizedTest
    @CsvSource({"PHQ_9, i9, self-harm", "PANOC_YC20, i16, life-not-worth-living"})
    void any_answer_above_zero_raises_it_whether_or_not_there_is_a_score(
            StandardInstrument standard, String item, String notice) {
        Scorer scorer = Scorer.of(standard.load());
        List<ItemAnswer> zero = scorer.instrument().items().stream()
                .map(each -> new ItemAnswer(each.id(), 0))
                .toList();
        List<ItemAnswer> one = zero.stream()
                .map(answer -> answer.item().equals(item) ? new ItemAnswer(item, 1) : answer)
                .toList();

        assertThat(scorer.score(new Response(zero)).notices()).isEmpty();
        assertThat(scorer.score(new Response(one)))
                .isInstanceOf(Scored.class)
                .satisfies(result -> assertThat(result.notices())
                        .extracting(SafetyNotice::id)
                        .containsExactly(notice));
        assertThat(scorer.score(new Response(List.of(new ItemAnswer(item, 1)))))
                .isInstanceOf(NotScorable.class)
                .satisfies(result -> assertThat(result.notices())
                        .extracting(SafetyNotice::item)
                        .containsExactly(item));
    }

    @Test
    void one_of_two_answers_to_the_same_item_is_enough() {
        Scorer scorer = Scorer.of(StandardInstrument.PHQ_9.load());
        Response twice =
                new Response(List.of(new ItemAnswer("i9", 2), new ItemAnswer("i9", 0), new ItemAnswer("i9", "x")));

        assertThat(scorer.score(twice).notices()).hasSize(1);
    }

    @Test
    void an_answer_that_is_none_raises_nothing() {
        Scorer scorer = Scorer.of(StandardInstrument.PHQ_9.load());

        assertThat(scorer.score(new Response(List.of(new ItemAnswer("i9", 99)))).notices())
                .isEmpty();
        assertThat(scorer.score(new Response(List.of(new ItemAnswer("i9", "")))).notices())
                .isEmpty();
    }
}
