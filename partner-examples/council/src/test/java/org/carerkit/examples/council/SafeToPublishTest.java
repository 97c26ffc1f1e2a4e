package org.carerkit.examples.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** The attacker of the library on all tables of a report, those over the same people taken together. */
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
        Nesting together = new Nesting(sums, java.util.Map.of("18-64", List.of("18-25", "26-64")));

        assertThat(found(List.of(new ReleasedTable("alone", parts, List.of())))).isEmpty();
        assertThat(found(List.of(new ReleasedTable("together", parts, List.of(together)))))
                .containsExactly("together [0, 0]");
    }

    /** Each suppressed figure that can be narrowed below the policy's width, by a reader and by a carer who is in a cell. */
    private static List<String> found(List<ReleasedTable> released) {
        List<String> found = new ArrayList<>();
        for (ReleasedTable each : released) {
            for (Exposure exposure :
                    Attacker.exposures(each.table(), each.nested()).orElseThrow()) {
                tell(found, each, exposure, POLICY.width());
                // Who is in a cell knows that it is 1 or more, and looks at the others.
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
