package org.carerkit.examples.region.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carerkit.examples.region.count.Councils;
import org.carerkit.examples.region.count.RegionCarers;
import org.carerkit.examples.region.sample.SampleClientLevelData;
import org.carerkit.examples.region.sample.SampleRegion;
import org.carerkit.outcomes.disclosure.CountTable.Totals;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.outcomes.socialcare.Ascof3d;
import org.carerkit.outcomes.socialcare.CarersBySupport;
import org.carerkit.outcomes.socialcare.CarersBySupportCounter;
import org.carerkit.outcomes.socialcare.CldHeader;
import org.carerkit.outcomes.socialcare.CouncilCarers;
import org.carerkit.outcomes.socialcare.SupportTable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Runs the library's attacker on all three levels of a release, where each level is the totals of the next. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SafeToPublishTest {

    private static RegionRelease release(Map<String, Integer> carersByCouncil, long seed) {
        SortedMap<String, String> regions = new TreeMap<>();
        SortedMap<String, CouncilCarers> carers = counted(carersByCouncil, seed);
        carersByCouncil.keySet().forEach(council -> regions.put(council, "region " + council.charAt(0)));
        return RegionRelease.of(
                new RegionCarers(new CarersBySupport(SampleRegion.YEAR, carers), new TreeMap<>(), List.of()),
                new Councils(regions, List.of()));
    }

    private static SortedMap<String, CouncilCarers> counted(Map<String, Integer> carersByCouncil, long seed) {
        SortedMap<String, CouncilCarers> carers = new TreeMap<>();
        CldHeader header = CldHeader.of(SampleClientLevelData.HEADER);
        carersByCouncil.forEach((council, number) -> {
            CarersBySupportCounter counter = new CarersBySupportCounter(SampleRegion.YEAR);
            new SampleClientLevelData(council, SampleRegion.YEAR, new SplittableRandom(seed))
                    .of(number)
                    .forEach(row -> counter.add(header.read(2, row).row().orElseThrow(), Instant.EPOCH));
            carers.putAll(counter.result().councils());
        });
        return carers;
    }

    @Test
    void nobody_can_add_up_what_another_level_hides() {
        int hidden = 0;
        for (int seed = 1; seed <= 12; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, Integer> carers = new LinkedHashMap<>();
            for (String region : List.of("A", "B", "C", "D")) {
                IntStream.range(0, 2 + random.nextInt(4))
                        .forEach(i -> carers.put(region + i, 15 + random.nextInt(400)));
            }

            RegionRelease release = release(carers, seed);

            assertThat(found(release)).as("seed %d", seed).isEmpty();
            assertThat(release.supports()).as("seed %d", seed).hasSize(6);
            hidden += hidden(release);
        }
        assertThat(hidden).isGreaterThan(100);
    }

    @Test
    void the_councils_of_a_region_add_up_to_it() {
        RegionRelease release = release(Map.of("A1", 900, "A2", 700, "B1", 800, "B2", 1_000), 3);

        assertThat(release.councils()).containsOnlyKeys("region A", "region B");
        release.councils()
                .forEach((region, councils) -> release.supports()
                        .forEach((support, regions) -> assertThat(councils.figure(
                                        new Place(2, councils.columns().indexOf(support.label()))))
                                .isInstanceOf(PublishedFigure.Value.class)
                                .isEqualTo(regions.figure(new Place(
                                        regions.rows().indexOf(region),
                                        regions.columns().size())))));
    }

    @Test
    void ascof_3d_is_right_where_it_is_shown_and_hidden_where_a_part_of_it_is() {
        Map<String, Integer> carers = Map.of("A1", 900, "A2", 60, "A3", 35, "B1", 800, "B2", 1_000);
        RegionRelease release = release(carers, 3);
        Map<String, SupportTable> exact = new TreeMap<>();
        counted(carers, 3).forEach((council, found) -> {
            exact.merge("region " + council.charAt(0) + "/", found.table(), SupportTable::plus);
            exact.put("region " + council.charAt(0) + "/" + council, found.table());
            exact.merge("England/", found.table(), SupportTable::plus);
        });

        List<PublishedAscof3d.Line> lines = PublishedAscof3d.of(release).lines();

        assertThat(lines).hasSize(3 * 6 + 5 * 2);
        for (PublishedAscof3d.Line line : lines) {
            Ascof3d figure = Ascof3d.of(exact.get(line.area() + "/" + line.council())).stream()
                    .filter(each -> each.measure().equals(line.part().key()) && each.group() == line.group())
                    .findFirst()
                    .orElseThrow();
            line.numerator().ifPresent(shown -> assertThat(shown).isEqualTo(figure.numerator()));
            line.denominator().ifPresent(shown -> assertThat(shown).isEqualTo(figure.denominator()));
            boolean both = line.numerator().isPresent() && line.denominator().isPresent();
            assertThat(line.cells().get(7))
                    .isEqualTo(both ? figure.percent().orElseThrow().toPlainString() : "suppressed");
        }
        assertThat(lines).filteredOn(line -> line.denominator().isEmpty()).isNotEmpty();
        assertThat(lines)
                .filteredOn(
                        line -> !line.council().isEmpty() && line.denominator().isPresent())
                .hasSizeGreaterThan(2)
                .allMatch(line -> line.group() == Ascof3d.Group.TOTAL);
    }

    @Test
    void a_region_whose_totals_are_hidden_has_no_table_of_its_councils() {
        RegionRelease release = release(Map.of("A1", 900, "A2", 700, "B1", 4, "B2", 5, "C1", 800, "C2", 800), 3);

        assertThat(release.councils()).doesNotContainKey("region B");
        assertThat(found(release)).isEmpty();
    }

    @Test
    void a_whole_country_is_released() {
        Map<String, Integer> carers = new TreeMap<>();
        for (int number = 0; number < 153; number++) {
            carers.put((char) ('A' + number % 9) + "" + number, 40 + 13 * number % 700);
        }

        RegionRelease release = release(carers, 1);

        assertThat(release.councils()).hasSize(9);
        assertThat(found(release)).isEmpty();
    }

    @Test
    void a_figure_that_the_totals_of_another_level_give_away_would_be_found() {
        PublishedFigure hidden = new PublishedFigure.Suppressed();
        PublishedFigure forty = new PublishedFigure.Value(40);
        PublishedTable alone = table(Totals.NONE, List.of(hidden, forty));
        PublishedTable totals = table(Totals.COLUMNS, List.of(hidden, forty, new PublishedFigure.Value(43)));

        assertThat(Attack.found(alone)).isEmpty();
        assertThat(Attack.found(totals)).containsExactly("[0, 0]");
    }

    private static PublishedTable table(Totals totals, List<PublishedFigure> column) {
        return PublishedTable.exact(
                List.of("A", "B"),
                List.of("18-25"),
                totals,
                column.stream().map(List::of).toList());
    }

    private static int hidden(RegionRelease release) {
        return Math.toIntExact(tables(release)
                .mapToLong(table ->
                        table.places().stream().filter(table::isSuppressed).count())
                .sum());
    }

    private static Stream<PublishedTable> tables(RegionRelease release) {
        return Stream.of(
                        release.supports().values().stream(),
                        release.underEighteen().stream(),
                        release.councils().values().stream())
                .flatMap(tables -> tables);
    }

    private static List<String> found(RegionRelease release) {
        return tables(release).flatMap(table -> Attack.found(table).stream()).toList();
    }
}
