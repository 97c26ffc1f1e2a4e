package org.carerkit.outcomes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carerkit.outcomes.disclosure.Background.CARERS_THEMSELVES;
import static org.carerkit.outcomes.disclosure.CountTable.Totals.ALL;
import static org.carerkit.outcomes.disclosure.CountTable.Totals.NONE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.carerkit.core.finding.Finding;
import org.carerkit.outcomes.disclosure.CountTable.Totals;
import org.carerkit.outcomes.disclosure.Release.Refused;
import org.carerkit.outcomes.disclosure.Release.Released;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComplementaryPolicyTest {

    private static final ComplementaryPolicy POLICY = ComplementaryPolicy.STANDARD;

    @Test
    void hides_the_cheapest_rectangle_around_one_small_count() {
        Released released = released(new long[][] {{5, 40, 30}, {60, 20, 90}, {50, 70, 80}}, ALL);

        assertThat(texts(released.table()))
                .containsExactly(
                        "suppressed",
                        "suppressed",
                        "30",
                        "75",
                        "suppressed",
                        "suppressed",
                        "90",
                        "170",
                        "50",
                        "70",
                        "80",
                        "200",
                        "115",
                        "130",
                        "200",
                        "445");
        assertThat(released.report().cellsShown()).isEqualTo(5);
        assertThat(released.report().peopleShown()).isEqualTo(320);
        assertThat(released.report().narrowed()).isZero();
    }

    @Test
    void shows_eight_and_zero_and_hides_seven() {
        assertThat(texts(released(new long[][] {{8, 0, 9}}, NONE).table())).containsExactly("8", "0", "9");
        assertThat(texts(released(new long[][] {{7, 1, 9}}, NONE).table()))
                .containsExactly("suppressed", "suppressed", "9");
    }

    @Test
    void a_table_without_rows_is_released_as_it_is() {
        CountTable empty = CountTable.of(List.of(), List.of("a"), new long[0][], ALL);

        assertThat(texts(((Released) POLICY.release(empty, CARERS_THEMSELVES)).table()))
                .containsExactly("0", "0");
    }

    @Test
    void nobody_anywhere_can_be_said() {
        assertThat(texts(released(new long[][] {{0, 0}, {0, 0}}, ALL).table())).containsOnly("0");
    }

    @Test
    void a_single_row_gives_everything_away_and_is_refused_by_the_totals_of_its_columns() {
        assertThat(refused(new long[][] {{9, 12, 30}}, ALL, POLICY)).isEmpty();
        assertThat(refused(new long[][] {{5, 12, 30}}, ALL, POLICY))
                .containsExactly(new Finding(OutcomesFinding.DISCLOSURE_TOTAL_SMALL, "columns[0].total", 8L));
    }

    @Test
    void names_the_total_that_is_too_small_itself() {
        assertThat(refused(new long[][] {{1, 2, 0}, {50, 70, 80}}, ALL, POLICY))
                .containsExactly(new Finding(OutcomesFinding.DISCLOSURE_TOTAL_SMALL, "rows[0].total", 8L));
    }

    @Test
    void names_the_total_that_gives_a_count_away() {
        // Of the second column's 8 nobody else can be taken, so the first row's 3 is told by its total alone.
        assertThat(refused(new long[][] {{3, 0}, {100, 0}}, Totals.COLUMNS, POLICY))
                .isEmpty();
        assertThat(refused(new long[][] {{3, 20}, {5, 0}}, Totals.ALL, POLICY))
                .extracting(Finding::path)
                .containsExactly("rows[1].total");
        assertThat(refused(new long[][] {{3}, {5}}, new ComplementaryPolicy(8, 9, false), Totals.COLUMNS))
                .containsExactly(new Finding(OutcomesFinding.DISCLOSURE_TOTAL_TELLS, "columns[0].total"));
    }

    @Test
    void hides_totals_where_it_is_allowed_to() {
        CountTable table = table(new long[][] {{1, 2, 30}, {50, 70, 80}}, ALL);

        Released released = (Released) POLICY.hidingTotals().release(table, CARERS_THEMSELVES);

        assertThat(released.report().narrowed()).isZero();
        assertThat(released.table().isSuppressed(new Place(0, 0))).isTrue();
        assertThat(POLICY.release(table(new long[][] {{1, 2}, {50, 70}}, ALL), CARERS_THEMSELVES))
                .isInstanceOf(Refused.class);
        assertThat(POLICY.hidingTotals().release(table(new long[][] {{1, 2}, {50, 70}}, ALL), CARERS_THEMSELVES))
                .isInstanceOf(Released.class);
    }

    @Test
    void suppresses_everything_rather_than_giving_one_away() {
        Released released = released(new long[][] {{5, 6}, {6, 5}}, ALL);

        assertThat(released.report().cellsShown()).isZero();
        assertThat(released.report().peopleShown()).isZero();
        assertThat(released.table().figure(new Place(2, 2)).text()).isEqualTo("22");
    }

    @Test
    void refuses_a_total_that_moved_by_a_small_group() {
        PublishedTable before = released(new long[][] {{20, 30}, {40, 50}}, ALL).table();

        Release release =
                POLICY.release(table(new long[][] {{20, 30}, {40, 51}}, ALL), CARERS_THEMSELVES.withEarlier(before));

        assertThat(((Refused) release).reasons().all())
                .containsExactly(
                        new Finding(OutcomesFinding.DISCLOSURE_DIFFERENCE_SMALL, "rows[1].total", 8L),
                        new Finding(OutcomesFinding.DISCLOSURE_DIFFERENCE_SMALL, "columns[1].total", 8L),
                        new Finding(OutcomesFinding.DISCLOSURE_DIFFERENCE_SMALL, "total", 8L));
    }

    @Test
    void hides_a_cell_that_moved_by_a_small_group() {
        PublishedTable before =
                released(new long[][] {{20, 30}, {40, 50}}, NONE).table();

        Released after = (Released) POLICY.release(
                table(new long[][] {{20, 38}, {33, 51}}, NONE), CARERS_THEMSELVES.withEarlier(before));

        assertThat(texts(after.table())).containsExactly("20", "38", "suppressed", "suppressed");
    }

    @Test
    void refuses_a_table_that_contradicts_the_one_around_it() {
        PublishedTable county = released(new long[][] {{100, 200}}, NONE).table();
        Nesting nesting = new Nesting(county, Map.of("row 1", List.of("row 1", "row 2")));

        Release release =
                POLICY.release(table(new long[][] {{50, 100}, {51, 100}}, NONE), Background.NONE.withNested(nesting));

        assertThat(((Refused) release).reasons().has(OutcomesFinding.DISCLOSURE_TABLES_DISAGREE))
                .isTrue();
    }

    @Test
    void hides_what_another_table_hides() {
        Released released = (Released) POLICY.release(
                table(new long[][] {{20, 200}, {50, 100}}, NONE), Background.NONE.withNested(another()));

        assertThat(texts(released.table())).containsExactly("suppressed", "200", "50", "100");
    }

    @Test
    void refuses_a_table_whose_totals_tell_what_another_table_hides() {
        Release release = POLICY.release(
                table(new long[][] {{20, 200}, {50, 100}}, Totals.ROWS), Background.NONE.withNested(another()));

        assertThat(((Refused) release).reasons().has(OutcomesFinding.DISCLOSURE_OTHER_TABLE))
                .isTrue();
    }

    @Test
    void a_table_by_another_characteristic_keeps_the_totals_that_it_hides() {
        PublishedTable bySex = PublishedTable.exact(
                List.of("row 1", "row 2"),
                List.of("women", "men"),
                Totals.ROWS,
                List.of(
                        List.of(value(30), new PublishedFigure.Suppressed(), new PublishedFigure.Suppressed()),
                        List.of(value(40), value(50), value(90))));
        CountTable byAge = table(new long[][] {{16, 17}, {45, 45}}, Totals.ROWS);

        Release asIfAlone = POLICY.release(byAge, Background.NONE.withNested(Nesting.sameCounts(bySex)));
        Release release = POLICY.release(byAge, Background.NONE.withNested(Nesting.samePeople(bySex)));
        Released without =
                (Released) POLICY.hidingTotals().release(byAge, Background.NONE.withNested(Nesting.samePeople(bySex)));

        // 16 and 17 are 33, and 30 of them are women: three men.
        assertThat(asIfAlone).isInstanceOf(Released.class);
        assertThat(((Refused) release).reasons().has(OutcomesFinding.DISCLOSURE_OTHER_TABLE))
                .isTrue();
        assertThat(texts(without.table())).containsExactly("suppressed", "17", "suppressed", "45", "45", "90");
    }

    @Test
    void two_tables_without_totals_are_tied_by_the_people_of_their_rows() {
        PublishedTable bySex = PublishedTable.exact(
                List.of("row 1"),
                List.of("women", "men"),
                NONE,
                List.of(List.of(value(30), new PublishedFigure.Suppressed())));

        Released released = (Released) POLICY.release(
                table(new long[][] {{16, 17}, {45, 45}}, NONE), Background.NONE.withNested(Nesting.samePeople(bySex)));

        assertThat(texts(released.table())).containsExactly("suppressed", "17", "45", "45");
    }

    private static PublishedFigure.Value value(long count) {
        return new PublishedFigure.Value(count);
    }

    private static Nesting another() {
        return Nesting.sameCounts(PublishedTable.exact(
                List.of("row 1"),
                List.of("column 1", "column 2"),
                NONE,
                List.of(List.of(new PublishedFigure.Suppressed(), value(200)))));
    }

    @Test
    void the_same_table_gives_the_same_release_and_a_large_one_soon() {
        CountTable table = WholeTables.random(new Random(7), 40, 8, 200);

        long start = System.nanoTime();
        Release once = POLICY.release(table, CARERS_THEMSELVES);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("40 x 8 table: " + took.toMillis() + " ms, " + ((Released) once).report());

        assertThat(texts(((Released) POLICY.release(table, CARERS_THEMSELVES)).table()))
                .isEqualTo(texts(((Released) once).table()));
        assertThat(((Released) once).report().narrowed()).isZero();
    }

    @Test
    void a_policy_needs_a_minimum_and_a_width() {
        assertThatThrownBy(() -> new ComplementaryPolicy(1, 1, false)).hasMessageContaining("minimum");
        assertThatThrownBy(() -> new ComplementaryPolicy(2, 0, false)).hasMessageContaining("width");
    }

    private static Released released(long[][] counts, Totals totals) {
        return (Released) POLICY.release(table(counts, totals), CARERS_THEMSELVES);
    }

    private static List<Finding> refused(long[][] counts, Totals totals, ComplementaryPolicy policy) {
        Release release = policy.release(table(counts, totals), CARERS_THEMSELVES);
        return release instanceof Refused refused ? refused.reasons().all() : List.of();
    }

    private static List<Finding> refused(long[][] counts, ComplementaryPolicy policy, Totals totals) {
        return refused(counts, totals, policy);
    }

    private static CountTable table(long[][] counts, Totals totals) {
        return CountTable.of(
                WholeTables.names("row", counts.length), WholeTables.names("column", counts[0].length), counts, totals);
    }

    private static List<String> texts(PublishedTable table) {
        return table.places().stream().map(place -> table.figure(place).text()).toList();
    }
}
