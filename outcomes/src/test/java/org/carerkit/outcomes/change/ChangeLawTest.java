package org.carerkit.outcomes.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.carerkit.outcomes.change.ReliableChange.SdAndReliability;
import org.carerkit.outcomes.disclosure.MinimumGroup;

class ChangeLawTest {

    private static final ReliableChange UNIT = new SdAndReliability(BigDecimal.ONE, new BigDecimal("0.5"), "test");
    private static final CutOff CUT_OFF = new CutOff(new BigDecimal("3.05"), "test");
    private static final ChangePlan HIGHER =
            ChangePlan.of(Definitions.measure("higher")).with(UNIT).with(CUT_OFF);
    private static final ChangePlan LOWER =
            ChangePlan.of(Definitions.measure("lower")).with(UNIT).with(CUT_OFF);
    private static final MinimumGroup SMALL = new MinimumGroup(2);

    @Property(tries = 200)
    void neither_the_order_of_people_nor_how_they_are_split_changes_a_figure(
            @ForAll("people") List<BeforeAfter> people, @ForAll long seed) {
        List<BeforeAfter> shuffled = new ArrayList<>(people);
        Random random = new Random(seed);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(people.size() + 1);
        ChangeCounter first = counter(HIGHER, shuffled.subList(0, cut));
        ChangeCounter second = counter(HIGHER, shuffled.subList(cut, people.size()));
        second.add(first);

        assertThat(second.report(people.size(), SMALL))
                .isEqualTo(counter(HIGHER, people).report(people.size(), SMALL));
    }

    @Property(tries = 200)
    void the_other_direction_swaps_improved_and_worse(@ForAll("people") List<BeforeAfter> people) {
        ChangeReport higher = counter(HIGHER, people).report(people.size(), SMALL);
        ChangeReport lower = counter(LOWER, people).report(people.size(), SMALL);

        ChangeReport.Reliable one = higher.reliable().orElseThrow();
        ChangeReport.Reliable other = lower.reliable().orElseThrow();
        assertThat(one.improved()).isEqualTo(other.worse());
        assertThat(one.worse()).isEqualTo(other.improved());
        assertThat(one.unchanged()).isEqualTo(other.unchanged());
        assertThat(higher.crossing().orElseThrow().recovered())
                .isEqualTo(lower.crossing().orElseThrow().harmed());
        assertThat(higher.scores()).isEqualTo(lower.scores());
    }

    @Property(tries = 100)
    void people_without_both_scores_change_no_mean(@ForAll("people") List<BeforeAfter> people) {
        List<BeforeAfter> more = new ArrayList<>(people);
        more.add(new BeforeAfter(Optional.of(BigDecimal.valueOf(8)), Optional.empty()));
        more.add(new BeforeAfter(Optional.empty(), Optional.empty()));

        ChangeReport with = counter(HIGHER, more).report(more.size(), SMALL);
        ChangeReport without = counter(HIGHER, people).report(people.size(), SMALL);

        assertThat(with.scores()).isEqualTo(without.scores());
        assertThat(with.sizes()).isEqualTo(without.sizes());
        assertThat(with.reliable()).isEqualTo(without.reliable());
    }

    @Provide
    Arbitrary<List<BeforeAfter>> people() {
        Arbitrary<Optional<BigDecimal>> score = Arbitraries.integers()
                .between(-20, 80)
                .map(tenths -> BigDecimal.valueOf(tenths, 1))
                .optional(0.9);
        return Combinators.combine(score, score).as(BeforeAfter::new).list().ofMaxSize(40);
    }

    private static ChangeCounter counter(ChangePlan plan, List<BeforeAfter> people) {
        ChangeCounter counter = new ChangeCounter(plan);
        people.forEach(counter::add);
        return counter;
    }
}
