package org.carerkit.examples.council;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.carerkit.outcomes.socialcare.MeasurePeriod;
import org.carerkit.outcomes.strategy.StandardStrategy;
import org.carerkit.outcomes.strategy.Strategy;

/** Makes a sample council and its report: {@code CouncilMain FOLDER [STRATEGY]}. */
public final class CouncilMain {

    private static final long SEED = 20_260_401;

    private CouncilMain() {}

    /**
     * Writes the sample files, {@code report.html} and {@code report.pdf} to a folder.
     *
     * @param arguments the folder, and optionally the id of a strategy
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        run(System.out, arguments);
    }

    static void run(PrintStream out, String... arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/sample-council");
        String id = arguments.length > 1 ? arguments[1] : StandardStrategy.WORCESTERSHIRE.id();
        Strategy strategy = StandardStrategy.loadAll().stream()
                .filter(each -> each.key().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("STRATEGY: not one of the library's"));
        MeasurePeriod year = new MeasurePeriod(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));
        SampleCouncil.write(folder, strategy, year, SEED);
        CouncilReport report =
                CouncilReport.of(folder, strategy, year, year.last().plusDays(30));
        Path file = folder.resolve("report.html");
        report.page().writeTo(file);
        Files.write(folder.resolve("report.pdf"), PagePdf.of(report.page()));
        out.println(file + ": " + report.releases().size() + " tables, "
                + report.problems().size() + " problems");
    }
}
