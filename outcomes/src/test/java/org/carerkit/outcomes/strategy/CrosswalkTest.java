package org.carerkit.outcomes.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carerkit.outcomes.strategy.Crosswalk.Coverage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CrosswalkTest {

    private static final List<Strategy> ALL = StandardStrategy.loadAll();
    private static final Crosswalk CROSSWALK = Crosswalk.of(ALL);

    @Test
    void nothing_is_left_unmapped_without_a_reason() {
        for (Strategy strategy : ALL) {
            Set<StrategyItem> found = new HashSet<>(CROSSWALK.unmapped(strategy));
            for (SharedTheme theme : SharedTheme.values()) {
                found.addAll(CROSSWALK.items(theme, strategy));
            }
            assertThat(found).containsExactlyInAnyOrderElementsOf(strategy.items());
            assertThat(CROSSWALK.unmapped(strategy))
                    .allSatisfy(
                            item -> assertThat(item.unmapped().orElseThrow()).isNotBlank());
        }
    }

    @Test
    void only_visions_values_and_the_drawn_pathway_are_unmapped() {
        assertThat(ALL.stream().flatMap(strategy -> CROSSWALK.unmapped(strategy).stream()))
                .extracting(StrategyItem::kind)
                .containsOnly(ItemKind.VISION, ItemKind.VALUE, ItemKind.PATHWAY);
    }

    @Test
    void coverage_tells_main_parts_from_what_is_said_in_passing_and_from_gaps() {
        Strategy hartlepool = ALL.get(0);
        Strategy southTees = ALL.get(1);

        assertThat(CROSSWALK.coverage(SharedTheme.AFTER_CARING, hartlepool)).isEqualTo(Coverage.MAIN);
        assertThat(CROSSWALK.themes(hartlepool, Coverage.GAP))
                .containsExactly(SharedTheme.SAFETY, SharedTheme.ASSESSMENT);
        assertThat(CROSSWALK.themes(hartlepool, Coverage.IN_PASSING))
                .containsExactly(SharedTheme.MONEY, SharedTheme.YOUNG_CARERS, SharedTheme.JOINED_UP);
        assertThat(CROSSWALK.themes(southTees, Coverage.GAP)).containsExactly(SharedTheme.BREAKS, SharedTheme.SAFETY);
    }

    @ParameterizedTest
    @EnumSource(SharedTheme.class)
    void every_theme_is_a_main_part_of_some_strategy(SharedTheme theme) {
        assertThat(ALL).anyMatch(strategy -> CROSSWALK.coverage(theme, strategy) == Coverage.MAIN);
    }
}
