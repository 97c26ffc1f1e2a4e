package org.carerkit.examples.region;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.outcomes.socialcare.CarerAgeBand;
import org.carerkit.outcomes.socialcare.CarerSupport;

/** Writes what came of a region into a folder, wherever Hadoop's file systems reach; files that are there are replaced. */
final class RegionFiles {

    /** Exact counts, not for publication: the bytes of {@code carerkit council carers-by-support}. */
    static final String EXACT = "carers-by-support-exact.csv";

    /** Which submission of each council was counted. */
    static final String COUNTED = "counted.csv";

    /** What the councils should hear about. */
    static final String PROBLEMS = "problems.csv";

    /** England and the regions, for publication. */
    static final String REGIONS = "published-regions.csv";

    /** The councils, for publication. */
    static final String PUBLISHED_COUNCILS = "published-councils.csv";

    private static final String ENGLAND = "England";
    private static final String TOTAL = "Total";

    private final FileSystem files;
    private final Path folder;

    RegionFiles(Path folder, Configuration configuration) throws IOException {
        this.files = folder.getFileSystem(configuration);
        this.folder = folder;
    }

    void write(RegionCarers carers, Councils councils, RegionRelease release, List<Problem> problems)
            throws IOException {
        try (OutputStream out = files.create(new Path(folder, EXACT), true)) {
            out.write(carers.carers().csv().getBytes(UTF_8));
        }
        csv(COUNTED, csv -> {
            csv.writeRecord("council", "region", "submitted", "covers_period", "rows", "cohort_rows");
            carers.carers()
                    .councils()
                    .forEach((council, found) -> csv.writeRecord(
                            council,
                            councils.regionOf(council),
                            String.valueOf(carers.submitted().get(council)),
                            found.coversPeriod() ? "yes" : "no",
                            Long.toString(found.rows()),
                            Long.toString(found.cohortRows())));
        });
        csv(PROBLEMS, csv -> {
            csv.writeRecord("council", "file", "place", "code", "times", "message");
            problems.forEach(problem -> csv.writeRecord(
                    problem.council(),
                    problem.file(),
                    problem.place(),
                    problem.code(),
                    Long.toString(problem.times()),
                    problem.message()));
        });
        csv(REGIONS, csv -> regions(csv, release));
        csv(PUBLISHED_COUNCILS, csv -> councils(csv, release));
    }

    private void csv(String name, Consumer<CsvWriter> records) throws IOException {
        try (Writer writer = new OutputStreamWriter(files.create(new Path(folder, name), true), UTF_8);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer)) {
            records.accept(csv);
        }
    }

    private static void regions(CsvWriter csv, RegionRelease release) {
        List<String> header = new ArrayList<>(List.of("area", "support"));
        for (CarerAgeBand age : CarerAgeBand.values()) {
            header.add(age.label());
        }
        header.add(TOTAL);
        csv.writeRecord(header);
        List<String> areas = new ArrayList<>();
        release.supports()
                .values()
                .forEach(table -> table.rows().stream()
                        .filter(area -> !areas.contains(area))
                        .forEach(areas::add));
        areas.add(ENGLAND);
        for (String area : areas) {
            release.supports().forEach((support, table) -> {
                int row = area.equals(ENGLAND)
                        ? table.rows().size()
                        : table.rows().indexOf(area);
                line(csv, List.of(area, support.label()), table, row);
            });
        }
    }

    private static void councils(CsvWriter csv, RegionRelease release) {
        List<String> header = new ArrayList<>(List.of("region", "council"));
        for (CarerSupport support : CarerSupport.values()) {
            header.add(support.label());
        }
        header.add(TOTAL);
        csv.writeRecord(header);
        release.councils().forEach((region, table) -> {
            for (int row = 0; row <= table.rows().size(); row++) {
                String name = row < table.rows().size() ? table.rows().get(row) : TOTAL;
                line(csv, List.of(region, name), table, row);
            }
        });
    }

    private static void line(CsvWriter csv, List<String> names, PublishedTable table, int row) {
        List<String> cells = new ArrayList<>(names);
        for (int column = 0; column <= table.columns().size(); column++) {
            boolean there = column < table.columns().size() || table.totals().ofRows();
            cells.add(there ? table.figure(new Place(row, column)).text() : "not published");
        }
        csv.writeRecord(cells);
    }
}
