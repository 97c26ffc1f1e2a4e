package org.carerkit.examples.region.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.examples.region.count.CouncilProblem;
import org.carerkit.examples.region.count.Councils;
import org.carerkit.examples.region.count.RegionCarers;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.outcomes.socialcare.CarerAgeBand;
import org.carerkit.outcomes.socialcare.CarerSupport;

/** Writes the results of a region's Client Level Data to a folder. */
public final class RegionFiles {

    /** Exact counts, not for publication; the same bytes as {@code carerkit council carers-by-support} writes. */
    public static final String EXACT = "carers-by-support-exact.csv";

    /** Exact figures, not for publication; the same bytes as {@code carerkit council ascof-3d} writes. */
    public static final String ASCOF_EXACT = "ascof-3d-exact.csv";

    /** Which submission of each council was counted. */
    public static final String COUNTED = "counted.csv";

    /** What to report to the councils. */
    public static final String PROBLEMS = "problems.csv";

    /** England and the regions, for publication. */
    public static final String REGIONS = "published-regions.csv";

    /** The councils, for publication. */
    public static final String PUBLISHED_COUNCILS = "published-councils.csv";

    /** ASCOF 3D at all levels, for publication. */
    public static final String PUBLISHED_ASCOF = "published-ascof-3d.csv";

    /** The name for all regions together. */
    static final String ENGLAND = "England";

    private static final String TOTAL = "Total";
    private static final String ADULTS = "Total 18 and over";
    private static final String NOT_PUBLISHED = "not published";

    private final ReportFolder folder;

    /** Creates a writer for a folder. */
    public RegionFiles(ReportFolder folder) {
        this.folder = folder;
    }

    /**
     * Writes all the files.
     *
     * @throws IOException if a file cannot be written
     */
    public void write(RegionCarers carers, Councils councils, RegionRelease release, List<CouncilProblem> problems)
            throws IOException {
        folder.text(EXACT, carers.carers().csv());
        folder.text(ASCOF_EXACT, carers.selfDirected().csv());
        folder.csv(COUNTED, csv -> counted(csv, carers, councils));
        folder.problems(PROBLEMS, problems);
        folder.csv(REGIONS, csv -> regions(csv, release));
        folder.csv(PUBLISHED_COUNCILS, csv -> councils(csv, release));
        folder.csv(PUBLISHED_ASCOF, csv -> {
            csv.write("area", "council", "measure", "edition", "group", "numerator", "denominator", "%");
            PublishedAscof3d.of(release).lines().forEach(line -> csv.write(line.cells()));
        });
    }

    private static void counted(ReportFolder.CsvLines csv, RegionCarers carers, Councils councils) {
        csv.write("council", "region", "submitted", "covers_period", "rows", "cohort_rows");
        carers.carers()
                .councils()
                .forEach((council, found) -> csv.write(
                        council,
                        councils.regionOf(council),
                        String.valueOf(carers.submitted().get(council)),
                        found.coversPeriod() ? "yes" : "no",
                        Long.toString(found.rows()),
                        Long.toString(found.cohortRows())));
    }

    private static void regions(ReportFolder.CsvLines csv, RegionRelease release) {
        List<String> header = new ArrayList<>(List.of("area", "support", CarerAgeBand.UNDER_18.label()));
        RegionRelease.AGES.forEach(age -> header.add(age.label()));
        header.add(ADULTS);
        csv.write(header);
        List<String> areas = release.supports().values().stream()
                .findFirst()
                .map(table -> new ArrayList<>(table.rows())) // every table has the same rows
                .orElseGet(ArrayList::new);
        areas.add(ENGLAND);
        for (int area = 0; area < areas.size(); area++) {
            for (CarerSupport support : release.supports().keySet()) {
                List<String> cells = new ArrayList<>(List.of(areas.get(area), support.label()));
                cells.add(underEighteen(release, area, support));
                cells.addAll(figures(release.supports().get(support), area));
                csv.write(cells);
            }
        }
    }

    private static String underEighteen(RegionRelease release, int area, CarerSupport support) {
        return release.underEighteen()
                .map(table -> table.figure(new Place(area, table.columns().indexOf(support.label())))
                        .text())
                .orElse(NOT_PUBLISHED);
    }

    private static void councils(ReportFolder.CsvLines csv, RegionRelease release) {
        List<String> header = new ArrayList<>(List.of("region", "council"));
        for (CarerSupport support : CarerSupport.values()) {
            header.add(support.label());
        }
        header.add(ADULTS);
        csv.write(header);
        release.councils().forEach((region, table) -> {
            for (int row = 0; row <= table.rows().size(); row++) {
                String name = row < table.rows().size() ? table.rows().get(row) : TOTAL;
                List<String> cells = new ArrayList<>(List.of(region, name));
                cells.addAll(figures(table, row));
                csv.write(cells);
            }
        });
    }

    private static List<String> figures(PublishedTable table, int row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column <= table.columns().size(); column++) {
            boolean there = column < table.columns().size() || table.totals().ofRows();
            cells.add(there ? table.figure(new Place(row, column)).text() : NOT_PUBLISHED);
        }
        return cells;
    }
}
