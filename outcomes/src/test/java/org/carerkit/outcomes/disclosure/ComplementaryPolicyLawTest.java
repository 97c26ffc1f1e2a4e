package org.carerkit.outcomes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.outcomes.disclosure.CountTable.Totals.ALL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.BiFunction;
import org.carerkit.outcomes.disclosure.PublishedFigure.Value;
import org.carerkit.outcomes.disclosure.Release.Released;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Seeded, so that a failure can be looked at; the seed stands in the code. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComplementaryPolicyLawTest {

    private static final ComplementaryPolicy POLICY = new ComplementaryPolicy(3, 2, false);

    private static final int LINKED = 1_000;

    @Test
    void no_hidden_cell_of_a_thousand_tables_can_be_narrowed() {
        Tally tally = attack(1_000, 20_261, (table, background) -> POLICY.release(table, background));

        System.out.println("complementary suppression of 1,000 tables: " + tally);
        assertThat(tally.narrowed).isZero();
        assertThat(tally.released).isGreaterThan(300);
        assertThat(tally.hidden).isGreaterThan(1_000);
    }

    @Test
    void a_policy_that_hides_small_cells_alone_is_caught_by_the_same_law() {
        Tally tally = attack(300, 20_262, (table, background) -> {
            PublishedTable leaky = WholeTables.hiding(
                    table, place -> POLICY.isSmall(table.count(place).orElseThrow()));
            return new Released(leaky, Reports.of(table, leaky, 2, List.of(), List.of()));
        });

        assertThat(tally.narrowed).isPositive();
    }

    @Test
    void a_policy_with_one_cell_left_bare_is_caught_by_the_same_law() {
        Tally tally = attack(150, 20_263, (table, background) -> {
            Release release = POLICY.release(table, background);
            return release instanceof Released safe ? bare(table, safe) : release;
        });

        assertThat(tally.narrowed).isPositive();
    }

    /** The last hidden cell that is not small is shown after all. */
    private static Release bare(CountTable table, Released safe) {
        Place last = null;
        for (Place place : safe.table().places()) {
            boolean extra = safe.table().isSuppressed(place)
                    && !POLICY.isSmall(table.count(place).orElseThrow());
            last = extra ? place : last;
        }
        Place shown = last;
        PublishedTable leaky =
                WholeTables.hiding(table, place -> safe.table().isSuppressed(place) && !place.equals(shown));
        return new Released(leaky, safe.report());
    }

    @Test
    void a_carer_who_knows_their_own_cell_narrows_no_hidden_cell() {
        Random random = new Random(20_264);
        int attacks = 0;
        for (int i = 0; i < 150; i++) {
            CountTable table = WholeTables.random(random, 3, 3, 9);
            if (POLICY.release(table, Background.CARERS_THEMSELVES) instanceof Released safe) {
                for (Exposure own : safe.report().exposures()) {
                    if (table.count(own.place()).orElseThrow() > 0) {
                        attacks++;
                        Map<Place, Range> ranges =
                                WholeTables.ranges(safe.table(), cells -> cells.get(own.place()) > 0);
                        assertThat(ranges.values()).allMatch(range -> range.width() >= POLICY.width());
                    }
                }
            }
        }
        assertThat(attacks).isGreaterThan(100);
    }

    @Test
    void keeps_nine_tenths_of_the_cells_that_an_exhaustive_search_keeps() {
        Random random = new Random(20_265);
        long ours = 0;
        long best = 0;
        for (int i = 0; i < 60; i++) {
            CountTable table = WholeTables.random(random, 3, 3, 9);
            Release release = POLICY.release(table, Background.NONE);
            OptionalInt most = WholeTables.mostShown(table, POLICY);
            assertThat(release instanceof Released).isEqualTo(most.isPresent());
            best += most.orElse(0);
            ours += release instanceof Released safe ? safe.report().cellsShown() : 0;
        }
        System.out.println("cells kept on 3 x 3 tables: " + ours + " of " + best + " that an exhaustive search keeps");
        assertThat(ours).isBetween((best * 9 + 9) / 10, best);
    }

    @Test
    void neither_of_two_linked_tables_gives_a_cell_of_the_other_away() {
        Random random = new Random(20_266);
        int released = 0;
        int hidden = 0;
        for (int i = 0; i < LINKED; i++) {
            CountTable districts = WholeTables.random(random, 3, 2 + random.nextInt(2), 9);
            CountTable county = together(districts, 0, 1);
            if (POLICY.release(county, Background.NONE) instanceof Released around) {
                Nesting nesting = new Nesting(around.table(), Map.of("both", List.of("row 1", "row 2")));
                Release release = POLICY.release(districts, Background.NONE.withNested(nesting));
                if (release instanceof Released safe) {
                    released++;
                    hidden += isWideWith(districts, safe.table(), around.table());
                }
            }
        }
        System.out.println(LINKED + " pairs of linked tables: " + released + " released, " + hidden
                + " cells hidden in them, 0 narrowed");
        assertThat(released).isGreaterThan(LINKED / 6);
    }

    /** Asserts that no hidden cell of either is narrow for who has both; how many are hidden. */
    private static int isWideWith(CountTable truth, PublishedTable districts, PublishedTable county) {
        Map<Place, Range> ofCounty = new HashMap<>();
        Map<Place, Range> ofDistricts = WholeTables.ranges(districts, cells -> {
            Map<Place, Long> sums = sums(truth, cells);
            boolean fits = sums.entrySet().stream()
                    .allMatch(sum -> county.isSuppressed(sum.getKey())
                            || ((Value) county.figure(sum.getKey())).number().longValueExact() == sum.getValue());
            if (fits) {
                sums.forEach(
                        (place, sum) -> ofCounty.merge(place, Range.exactly(sum), ComplementaryPolicyLawTest::around));
            }
            return fits;
        });
        ofCounty.keySet().removeIf(place -> !county.isSuppressed(place));
        assertThat(ofDistricts.values()).allMatch(range -> range.width() >= POLICY.width());
        assertThat(ofCounty.values()).allMatch(range -> range.width() >= POLICY.width());
        return ofDistricts.size() + ofCounty.size();
    }

    private static Range around(Range one, Range two) {
        return new Range(Math.min(one.lower(), two.lower()), Math.max(one.upper(), two.upper()));
    }

    /** What the first two rows come to in each column. */
    private static Map<Place, Long> sums(CountTable truth, Map<Place, Long> cells) {
        Map<Place, Long> sums = new HashMap<>();
        for (int column = 0; column < truth.columns().size(); column++) {
            for (int row = 0; row < 2; row++) {
                Place place = new Place(row, column);
                long count = cells.getOrDefault(place, truth.count(place).orElseThrow());
                sums.merge(new Place(0, column), count, Long::sum);
            }
        }
        return sums;
    }

    /** A table of two rows together and the third. */
    private static CountTable together(CountTable table, int one, int two) {
        long[][] counts = new long[1][table.columns().size()];
        for (int column = 0; column < table.columns().size(); column++) {
            counts[0][column] = table.count(new Place(one, column)).orElseThrow()
                    + table.count(new Place(two, column)).orElseThrow();
        }
        return CountTable.of(List.of("both"), table.columns(), counts, ALL);
    }

    @Test
    void two_releases_differ_by_no_small_group() {
        Random random = new Random(20_267);
        int compared = 0;
        for (int i = 0; i < LINKED; i++) {
            CountTable before = WholeTables.random(random, 3, 3, 9);
            CountTable after = WholeTables.random(random, 3, 3, 9);
            if (POLICY.release(before, Background.NONE) instanceof Released first
                    && POLICY.release(after, Background.NONE.withEarlier(first.table())) instanceof Released second) {
                for (Place place : second.table().places()) {
                    if (first.table().figure(place) instanceof Value then
                            && second.table().figure(place) instanceof Value now) {
                        compared++;
                        long difference =
                                Math.abs(now.number().subtract(then.number()).longValueExact());
                        assertThat(difference == 0 || difference >= 3).isTrue();
                    }
                }
                assertThat(WholeTables.ranges(second.table()).values())
                        .allMatch(range -> range.width() >= POLICY.width());
            }
        }
        System.out.println(
                LINKED + " pairs of releases: " + compared + " figures compared, none differs by a small group");
        assertThat(compared).isGreaterThan(LINKED / 3);
    }

    /** What the law found. */
    private static final class Tally {
        private int released;
        private int hidden;
        private int narrowed;
        private int cells;
        private int shown;

        @Override
        public String toString() {
            return released + " released, " + shown + " of " + cells + " cells shown, " + hidden + " hidden, "
                    + narrowed + " narrowed";
        }
    }

    private static Tally attack(int tables, long seed, BiFunction<CountTable, Background, Release> policy) {
        Random random = new Random(seed);
        Tally tally = new Tally();
        for (int i = 0; i < tables; i++) {
            CountTable table = WholeTables.random(random, 2 + random.nextInt(2), 2 + random.nextInt(3), 9);
            if (policy.apply(table, Background.NONE) instanceof Released safe) {
                List<Range> ranges =
                        new ArrayList<>(WholeTables.ranges(safe.table()).values());
                tally.released++;
                tally.hidden += ranges.size();
                tally.cells += safe.report().cells();
                tally.shown += safe.report().cellsShown();
                tally.narrowed += (int) ranges.stream()
                        .filter(range -> range.width() < POLICY.width())
                        .count();
            }
        }
        return tally;
    }
}
