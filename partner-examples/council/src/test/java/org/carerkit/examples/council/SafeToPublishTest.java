package org.carerkit.examples.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carerkit.examples.council.Releases.ReleasedTable;
import org.carerkit.outcomes.disclosure.Attacker;
import org.carerkit.outcomes.disclosure.ComplementaryPolicy;
import org.carerkit.outcomes.disclosure.CountTable;
import org.carerkit.outcomes.disclosure.Exposure;
import org.carerkit.outcomes.disclosure.Nesting;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.outcomes.strategy.StandardStrategy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the library's attacker on all tables of a report, using tables of the same people together. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SafeToPublishTest {

    private static final ComplementaryPolicy POLICY = Releases.POLICY;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(StandardStrategy.class)
    void the_attacker_finds_nothing_in_the_whole_report(StandardStrategy strategy) throws IOException {
        Sample.folder(folder, strategy);

        List<ReleasedTable> released = Sample.report(folder, strategy).releases();

        assertThat(released).hasSizeGreaterThan(20);
        assertThat(found(released)).isEmpty();
    }

    @Test
    void it_finds_nothing_where_small_groups_are_everywhere() throws IOException {
        Sample.folder(folder, StandardStrategy.HARTLEPOOL);
        Files.writeString(folder.resolve("register.csv"), """
                breakdown,group,carers
                age,under 18,3
                age,18-64,40
                age,65+,25
                sex,female,61
                sex,male,7
                area,North,1
                area,South,2
                area,West,65
                """);
        Files.writeString(folder.resolve("young-carers.csv"), """
                family,breakdown,group,count
                identified,age,5 to 10,1
                identified,age,11 to 17,2
                transition,age,16 and 17,4
                transition,age,18 to 25,9
                """);

        CouncilReport report = Sample.report(folder, StandardStrategy.HARTLEPOOL);

        assertThat(found(report.releases())).isEmpty();
        assertThat(report.releases())
                .filteredOn(each -> each.name().equals("Carers known by area"))
                .singleElement()
                .satisfies(each -> assertThat(each.table().places())
                        .filteredOn(each.table()::isSuppressed)
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void breakdowns_of_the_same_people_hide_together_what_each_of_them_may_show_alone() {
        Releases releases = new Releases();
        Map<String, Long> sex = new TreeMap<>(Map.of("female", 61L, "male", 7L));
        Map<String, Long> area = new TreeMap<>(Map.of("North", 30L, "South", 38L));

        releases.breakdown("By sex", "Carers", sex);
        PublishedTable byArea = releases.breakdown("By area", "Carers", area).orElseThrow();

        assertThat(Releases.total(byArea)).isEqualTo(new PublishedFigure.Value(68));
        assertThat(releases.all())
                .filteredOn(each -> each.name().equals("By sex"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.nested()).hasSize(1);
                    assertThat(each.table().places())
                            .filteredOn(each.table()::isSuppressed)
                            .hasSize(2);
                });
        assertThat(found(releases.all())).isEmpty();
    }

    @Test
    void a_total_that_one_breakdown_hides_and_another_shows_would_be_found() {
        PublishedTable sex = PublishedTable.exact(
                List.of("female", "male"),
                List.of("people"),
                CountTable.Totals.COLUMNS,
                List.of(
                        List.of(new PublishedFigure.Value(61)),
                        List.of(new PublishedFigure.Suppressed()),
                        List.of(new PublishedFigure.Suppressed())));
        PublishedTable everybody = PublishedTable.exact(
                List.of("everybody"),
                List.of("people"),
                CountTable.Totals.NONE,
                List.of(List.of(new PublishedFigure.Value(64))));

        assertThat(found(List.of(new ReleasedTable("alone", sex, List.of())))).isEmpty();
        assertThat(found(List.of(new ReleasedTable(
                        "together",
                        sex,
                        List.of(new Nesting(everybody, Map.of("everybody", List.of("female", "male"))))))))
                .contains("together [1, 0]");
    }

    @Test
    void few_on_the_fast_track_are_not_told_by_taking_the_others_from_all() {
        List<CouncilFolder.Referral> referrals = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            referrals.add(new CouncilFolder.Referral(Optional.of(3L), Optional.of(i < 30 ? 12L : 20L), false));
        }
        referrals.add(new CouncilFolder.Referral(Optional.of(3L), Optional.of(2L), true));
        referrals.add(new CouncilFolder.Referral(Optional.of(30L), Optional.empty(), true));
        Releases releases = new Releases();

        TimingTable timings = new TimingTable(releases, referrals);

        assertThat(timings.lines().get(2).share()).isEqualTo("suppressed");
        assertThat(found(releases.all())).isEmpty();
    }

    @Test
    void a_table_that_gives_a_figure_away_would_be_found() {
        PublishedTable bad = PublishedTable.exact(
                List.of("female", "male"),
                List.of("people"),
                CountTable.Totals.COLUMNS,
                List.of(
                        List.of(new PublishedFigure.Value(61)),
                        List.of(new PublishedFigure.Suppressed()),
                        List.of(new PublishedFigure.Value(64))));

        assertThat(found(List.of(new ReleasedTable("planted", bad, List.of())))).containsExactly("planted [1, 0]");
    }

    @Test
    void two_tables_that_are_safe_alone_and_not_together_would_be_found() {
        PublishedTable parts = PublishedTable.exact(
                List.of("18-25", "26-64", "65+"),
                List.of("people"),
                CountTable.Totals.NONE,
                List.of(
                        List.of(new PublishedFigure.Suppressed()),
                        List.of(new PublishedFigure.Value(40)),
                        List.of(new PublishedFigure.Suppressed())));
        PublishedTable sums = PublishedTable.exact(
                List.of("18-64"),
                List.of("people"),
                CountTable.Totals.NONE,
                List.of(List.of(new PublishedFigure.Value(43))));
        Nesting together = new Nesting(sums, Map.of("18-64", List.of("18-25", "26-64")));

        assertThat(found(List.of(new ReleasedTable("alone", parts, List.of())))).isEmpty();
        assertThat(found(List.of(new ReleasedTable("together", parts, List.of(together)))))
                .containsExactly("together [0, 0]");
    }

    /**
     * Returns each suppressed figure that can be narrowed below the policy's width by a reader, or by a carer who is in
     * a cell.
     */
    private static List<String> found(List<ReleasedTable> released) {
        List<String> found = new ArrayList<>();
        for (ReleasedTable each : released) {
            for (Exposure exposure :
                    Attacker.exposures(each.table(), each.nested()).orElseThrow()) {
                tell(found, each, exposure, POLICY.width());
                // A carer who is in a cell knows that it is 1 or more, and looks at the others.
                if (!each.table().isTotal(exposure.place())) {
                    Attacker.exposures(each.table(), each.nested(), exposure.place()).orElseThrow().stream()
                            .filter(other -> !other.place().equals(exposure.place()))
                            .forEach(other -> tell(found, each, other, POLICY.width()));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private static void tell(List<String> found, ReleasedTable table, Exposure exposure, long width) {
        if (exposure.range().width() < width) {
            found.add(table.name() + " [" + exposure.place().row() + ", "
                    + exposure.place().column() + "]");
        }
    }
}
