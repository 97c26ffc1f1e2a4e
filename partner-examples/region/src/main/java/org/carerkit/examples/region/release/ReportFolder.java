package org.carerkit.examples.region.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.carerkit.core.csv.Spreadsheet;
import org.carerkit.examples.region.count.CouncilProblem;

/** The folder of a report, in any of Hadoop's file systems. Existing files are replaced. */
public final class ReportFolder {

    private final FileSystem files;
    private final Path folder;

    /**
     * Opens a folder.
     *
     * @throws IOException if its file system cannot be reached
     */
    public ReportFolder(Path folder, Configuration configuration) throws IOException {
        this.files = folder.getFileSystem(configuration);
        this.folder = folder;
    }

    void text(String name, String text) throws IOException {
        try (OutputStream out = files.create(new Path(folder, name), true)) {
            out.write(text.getBytes(UTF_8));
        }
    }

    /** Writes a CSV file. A text that a spreadsheet would run as a formula gets an apostrophe in front. */
    void csv(String name, Consumer<CsvLines> lines) throws IOException {
        try (Writer writer = new OutputStreamWriter(files.create(new Path(folder, name), true), UTF_8);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer)) {
            lines.accept(cells ->
                    csv.writeRecord(cells.stream().map(Spreadsheet::guarded).toList()));
        }
    }

    /** Takes the lines of a file. */
    interface CsvLines {

        /** Writes a line. */
        void write(List<String> cells);

        /** Writes a line. */
        default void write(String... cells) {
            write(List.of(cells));
        }
    }

    void problems(String name, List<CouncilProblem> problems) throws IOException {
        csv(name, csv -> {
            csv.write("council", "file", "place", "code", "times", "message");
            problems.forEach(problem -> csv.write(
                    problem.council(),
                    problem.file(),
                    problem.place(),
                    problem.code(),
                    Long.toString(problem.times()),
                    problem.message()));
        });
    }
}
