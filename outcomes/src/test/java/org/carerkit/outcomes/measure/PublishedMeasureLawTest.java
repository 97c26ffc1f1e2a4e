package org.carerkit.outcomes.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.carerkit.outcomes.disclosure.Attacker;
import org.carerkit.outcomes.disclosure.ComplementaryPolicy;
import org.carerkit.outcomes.disclosure.SmallCountPolicy;
import org.carerkit.outcomes.measure.StrategyMeasure.CountTiming;

class PublishedMeasureLawTest {

    private static final SmallCountPolicy EXACT = ComplementaryPolicy.STANDARD;

    @Property(tries = 200)
    void the_attacker_finds_no_hidden_figure_of_a_share(
            @ForAll @IntRange(max = 60) int with, @ForAll @IntRange(max = 60) int without) {
        PublishedMeasure measure =
                PublishedMeasure.of(PublishedMeasureTest.shares(CountTiming.OVER_A_TIME, with, with + without), EXACT);

        assertThat(measure.tables())
                .allSatisfy(
                        table -> assertThat(Attacker.exposures(table, List.of()).orElseThrow())
                                .allSatisfy(exposure ->
                                        assertThat(exposure.range().width()).isGreaterThanOrEqualTo(EXACT.width())));
        if (measure.tables().isEmpty()) {
            assertThat(PublishedMeasureTest.texts(measure)).containsExactly("suppressed (suppressed of suppressed)");
        }
    }
}
