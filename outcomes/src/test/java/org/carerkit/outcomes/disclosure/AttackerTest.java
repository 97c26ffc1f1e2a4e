package org.carerkit.outcomes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.outcomes.disclosure.CountTable.Totals.ALL;
import static org.carerkit.outcomes.disclosure.CountTable.Totals.NONE;
import static org.carerkit.outcomes.disclosure.CountTable.Totals.ROWS;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.carerkit.outcomes.disclosure.PublishedFigure.Suppressed;
import org.carerkit.outcomes.disclosure.PublishedFigure.Value;
import org.carerkit.outcomes.disclosure.Release.Released;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttackerTest {

    private static final List<String> TWO = List.of("a", "b");

    @Test
    void hiding_only_small_cells_protects_next_to_nothing() {
        Random random = new Random(300);
        long hidden = 0;
        long derived = 0;
        for (int i = 0; i < 300; i++) {
            CountTable table = WholeTables.random(random, 6, 5, 80);
            PublishedTable published = WholeTables.hiding(
                    table,
                    place -> ComplementaryPolicy.STANDARD.isSmall(
                            table.count(place).orElseThrow()));
            List<Exposure> exposures = Attacker.exposures(published, List.of()).orElseThrow();
            hidden += exposures.size();
            derived += exposures.stream()
                    .filter(exposure -> exposure.range().isExact())
                    .peek(exposure -> assertThat(exposure.range().lower())
                            .isEqualTo(table.count(exposure.place()).orElseThrow()))
                    .count();
        }
        System.out.printf("small cells alone hidden in 300 tables: %.1f %% derived%n", 100.0 * derived / hidden);
        assertThat(derived * 2).isGreaterThan(hidden);
    }

    @Test
    void finds_what_trying_every_table_finds() {
        Random random = new Random(301);
        for (int i = 0; i < 300; i++) {
            CountTable table = WholeTables.random(random, 2 + random.nextInt(2), 2 + random.nextInt(3), 8);
            PublishedTable published = WholeTables.hiding(table, place -> random.nextInt(5) < 3);

            assertThat(ranges(published)).isEqualTo(WholeTables.ranges(published));
        }
    }

    @Test
    void flows_and_linear_programs_agree_under_every_policy() {
        Random random = new Random(302);
        for (PublisherPolicy policy : PublisherPolicy.values()) {
            for (int i = 0; i < 8; i++) {
                CountTable table = WholeTables.random(random, 3, 3, 25);
                Released released = (Released) policy.release(table, Background.NONE);
                SumSystem system = new SumSystem();
                TableCells cells = TableCells.add(system, released.table());
                SumSystem.Bounds bounds = system.bounds();
                Solver program = new ProgramSolver(system);
                long[] start = program.any(bounds).orElseThrow();
                for (Exposure exposure : released.report().exposures()) {
                    int cell = cells.number(exposure.place());
                    assertThat(exposure.range())
                            .isEqualTo(new Range(
                                    program.extreme(start, bounds, cell, false)[cell],
                                    program.extreme(start, bounds, cell, true)[cell]));
                }
            }
        }
    }

    @Test
    void a_cell_hidden_alone_is_the_rest_of_its_row() {
        assertThat(ranges(table(ROWS, row(new Suppressed(), value(4), value(7)), row(value(1), value(2), value(3)))))
                .isEqualTo(Map.of(new Place(0, 0), new Range(3, 3)));
    }

    @Test
    void without_totals_nothing_is_known_but_that_it_is_a_count() {
        assertThat(ranges(table(NONE, row(new Suppressed(), value(4)), row(value(1), value(2)))))
                .isEqualTo(Map.of(new Place(0, 0), new Range(0, Range.OPEN)));
    }

    @Test
    void a_carer_knows_that_their_own_cell_is_not_empty() {
        PublishedTable table = table(
                ALL,
                row(new Suppressed(), new Suppressed(), value(1)),
                row(new Suppressed(), new Suppressed(), value(9)),
                row(value(2), value(8), value(10)));

        List<Exposure> found =
                Attacker.exposures(table, List.of(), new Place(0, 0)).orElseThrow();

        assertThat(found)
                .extracting(Exposure::range)
                .containsExactly(new Range(1, 1), new Range(0, 0), new Range(1, 1), new Range(8, 8));
    }

    @Test
    void a_total_that_is_hidden_is_worked_out_from_the_others() {
        PublishedTable table = table(
                ALL,
                row(value(1), value(2), new Suppressed()),
                row(value(3), value(4), value(7)),
                row(value(4), value(6), value(10)));

        assertThat(ranges(table)).isEqualTo(Map.of(new Place(0, 2), new Range(3, 3)));
    }

    @Test
    void tables_that_do_not_add_up_are_told() {
        assertThat(Attacker.exposures(
                        table(ROWS, row(new Suppressed(), value(4), value(3)), row(value(1), value(2), value(3))),
                        List.of()))
                .isEmpty();
    }

    @Test
    void the_table_of_the_area_around_fills_the_gap() {
        PublishedTable districts = table(
                ALL,
                row(new Suppressed(), new Suppressed(), value(10)),
                row(new Suppressed(), new Suppressed(), value(10)),
                row(value(10), value(10), value(20)));
        PublishedTable again = table(NONE, row(value(3), new Suppressed()), row(new Suppressed(), new Suppressed()));

        List<Exposure> found = Attacker.exposures(districts, List.of(Nesting.sameCounts(again)))
                .orElseThrow();

        assertThat(found)
                .extracting(Exposure::range)
                .containsExactly(new Range(3, 3), new Range(7, 7), new Range(7, 7), new Range(3, 3));
    }

    private static Map<Place, Range> ranges(PublishedTable table) {
        Map<Place, Range> ranges = new HashMap<>();
        Attacker.exposures(table, List.of())
                .orElseThrow()
                .forEach(exposure -> ranges.put(exposure.place(), exposure.range()));
        return ranges;
    }

    private static PublishedTable table(CountTable.Totals totals, PublishedFigure[]... rows) {
        return PublishedTable.exact(
                TWO, TWO, totals, Arrays.stream(rows).map(List::of).toList());
    }

    private static PublishedFigure[] row(PublishedFigure... figures) {
        return figures;
    }

    private static PublishedFigure value(long count) {
        return new Value(count);
    }
}
