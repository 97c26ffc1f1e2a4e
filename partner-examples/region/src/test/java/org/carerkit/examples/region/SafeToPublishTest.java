package org.carerkit.examples.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carerkit.outcomes.disclosure.Attacker;
import org.carerkit.outcomes.disclosure.CountTable.Totals;
import org.carerkit.outcomes.disclosure.Exposure;
import org.carerkit.outcomes.disclosure.Nesting;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.outcomes.socialcare.CarerSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library's attacker on all three levels of a release, each beside the ones around it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SafeToPublishTest {

    private static final long WIDTH = RegionRelease.POLICY.width();
    private static final List<String> SUPPORTS =
            Stream.of(CarerSupport.values()).map(CarerSupport::label).toList();

    @TempDir
    private Path path;

    private RegionRelease release(Map<String, Integer> carersByCouncil, long seed) throws IOException {
        Folder folder = new Folder(path);
        for (Map.Entry<String, Integer> council : carersByCouncil.entrySet()) {
            String code = council.getKey();
            folder.council(code, "region " + code.charAt(0));
            folder.csv(
                    code,
                    "2026-04-20",
                    code + ".csv",
                    new SampleRows(code, SampleRegion.YEAR, new SplittableRandom(seed)).of(council.getValue()));
        }
        RegionCarers carers = folder.count();
        return RegionRelease.of(carers, Folder.councils(path));
    }

    @Test
    void nobody_can_add_up_what_another_level_hides() throws IOException {
        for (int seed = 1; seed <= 6; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, Integer> carers = new LinkedHashMap<>();
            for (String region : List.of("A", "B", "C")) {
                IntStream.range(0, 2 + random.nextInt(3))
                        .forEach(i -> carers.put(region + i, 15 + random.nextInt(400)));
            }

            RegionRelease release = release(carers, seed);

            assertThat(found(release)).as("seed %d", seed).isEmpty();
            assertThat(release.england()).isPresent();
            assertThat(release.regions()).isPresent();
        }
    }

    @Test
    void the_councils_of_a_region_add_up_to_it() throws IOException {
        RegionRelease release = release(Map.of("A1", 900, "A2", 700, "B1", 800, "B2", 1_000), 3);

        assertThat(release.councils()).containsOnlyKeys("region A", "region B");
        PublishedTable regions = release.regions().orElseThrow();
        release.councils()
                .forEach((region, councils) -> IntStream.range(0, SUPPORTS.size()).forEach(support -> {
                    int row = regions.rows().indexOf(RegionRelease.row(region, SUPPORTS.get(support)));
                    assertThat(councils.figure(new Place(councils.rows().size(), support)))
                            .isInstanceOf(PublishedFigure.Value.class)
                            .isEqualTo(regions.figure(
                                    new Place(row, regions.columns().size())));
                }));
    }

    @Test
    void a_region_that_shows_not_all_its_totals_has_no_table_of_its_councils() throws IOException {
        RegionRelease release = release(Map.of("A1", 900, "A2", 700, "B1", 4, "B2", 5), 3);

        assertThat(release.councils()).containsOnlyKeys("region A");
        assertThat(found(release)).isEmpty();
    }

    @Test
    void a_figure_that_is_hidden_in_one_level_only_would_be_found() {
        List<String> rows = List.of(RegionRelease.row("A", "support"), RegionRelease.row("B", "support"));
        PublishedTable england = PublishedTable.exact(
                List.of("support"), List.of("18-25"), Totals.NONE, List.of(List.of(new PublishedFigure.Value(43))));
        PublishedTable one = PublishedTable.exact(
                rows,
                List.of("18-25"),
                Totals.NONE,
                List.of(List.of(new PublishedFigure.Suppressed()), List.of(new PublishedFigure.Value(40))));
        PublishedTable both = PublishedTable.exact(
                rows,
                List.of("18-25"),
                Totals.NONE,
                List.of(List.of(new PublishedFigure.Suppressed()), List.of(new PublishedFigure.Suppressed())));

        assertThat(found(Optional.empty(), one)).isEmpty();
        assertThat(found(Optional.of(england), one)).containsExactly("regions [0, 0]");
        assertThat(found(Optional.of(england), both)).isEmpty();
    }

    /** Each hidden figure that can be narrowed below the policy's width, by a reader and by a carer who knows their cell. */
    private static List<String> found(RegionRelease release) {
        List<String> found = new ArrayList<>();
        release.england().ifPresent(table -> attack("England", table, List.of(), found));
        release.regions().ifPresent(table -> found.addAll(found(release.england(), table)));
        release.councils().forEach((region, table) -> attack(region, table, List.of(), found));
        return found;
    }

    private static List<String> found(Optional<PublishedTable> england, PublishedTable regions) {
        List<String> found = new ArrayList<>();
        Map<String, List<String>> parts = new LinkedHashMap<>();
        regions.rows().forEach(row -> parts.computeIfAbsent(
                        RegionRelease.areaAndSupport(row).get(1), any -> new ArrayList<>())
                .add(row));
        attack(
                "regions",
                regions,
                england.map(table -> List.of(new Nesting(table, parts))).orElse(List.of()),
                found);
        return found;
    }

    private static void attack(String name, PublishedTable table, List<Nesting> around, List<String> found) {
        for (Exposure exposure : Attacker.exposures(table, around).orElseThrow()) {
            tell(name, exposure, found);
            if (!table.isTotal(exposure.place())) {
                Attacker.exposures(table, around, exposure.place()).orElseThrow().stream()
                        .filter(other -> !other.place().equals(exposure.place()))
                        .forEach(other -> tell(name, other, found));
            }
        }
    }

    private static void tell(String name, Exposure exposure, List<String> found) {
        if (exposure.range().width() < WIDTH) {
            found.add(name + " [" + exposure.place().row() + ", "
                    + exposure.place().column() + "]");
        }
    }
}
