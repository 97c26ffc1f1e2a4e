package org.carerkit.examples.commandline.tour;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.json.CarerJson;
import org.carerkit.core.json.ReadResult;
import org.carerkit.core.sample.Planted;
import org.carerkit.core.sample.PlantedErrors;
import org.carerkit.core.sample.SampleArea;
import org.carerkit.core.sample.SamplePopulation;
import org.carerkit.examples.commandline.record.FindingRows;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.InputFile;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.examples.commandline.tour.TourStep.Chapter.TourFile;
import org.carerkit.pages.Table;

/** Plants faults in a second file and checks whether they are found. */
final class PlantedStep implements TourStep {

    private static final String RECORDS = "carers-with-faults.ndjson";
    private static final String PLANTED = "planted.csv";
    private static final String FINDINGS = "findings.csv";
    private static final int SHOWN = 12;

    private final Environment environment;
    private final PlantedErrors errors;
    private final LocalDate today;

    PlantedStep(Environment environment, LocalDate today, long seed) {
        this.environment = environment;
        this.errors =
                new PlantedErrors(new SamplePopulation(SampleArea.HARTLEPOOL, PlantedErrors.SMALLEST, today, seed));
        this.today = today;
    }

    @Override
    public Chapter run(TourFolder folder) throws IOException {
        try (OutputStream out = folder.write(RECORDS)) {
            errors.writeTo(out);
        }
        List<Planted> planted = errors.planted();
        Map<Planted, Finding> found = find(folder);
        writePlanted(folder, found);
        return new Chapter(
                "Would it notice a mistake?",
                List.of(String.format(
                        Locale.UK,
                        "Wrote a second file, of %,d carers, with %d things wrong in it, as they come from tired people and other "
                                + "systems: a wrong digit, a date that does not exist, a line that breaks off. Found %d of "
                                + "%2$d. A finding says which line, which field and which rule, and never repeats what "
                                + "stood there.",
                        PlantedErrors.SMALLEST,
                        planted.size(),
                        found.size())),
                List.of(table(planted, found)),
                "carerkit validate " + RECORDS,
                List.of(
                        new TourFile(RECORDS, "the records with the faults"),
                        new TourFile(PLANTED, "every fault that was planted, and whether it was found"),
                        new TourFile(FINDINGS, "every finding, for a spreadsheet")));
    }

    /** Checks the file as the command would, and returns the planted faults that were found. */
    private Map<Planted, Finding> find(TourFolder folder) throws IOException {
        Map<Long, List<Planted>> byLine = errors.planted().stream().collect(groupingBy(Planted::line));
        Map<Planted, Finding> found = new HashMap<>();
        try (Results results = folder.table(FINDINGS, FindingRows.COLUMNS, environment);
                InputFile source = InputFile.open(folder.file(RECORDS).toString(), environment, bytes -> {})) {
            FindingRows rows = FindingRows.to(results, Severity.INFORMATION);
            CarerJson.lines(today).read(source, line -> {
                rows.write(RECORDS, line);
                for (Planted planted : byLine.getOrDefault(line.number(), List.of())) {
                    find(planted, line.result()).ifPresent(finding -> found.put(planted, finding));
                }
            });
        }
        return found;
    }

    private static Optional<Finding> find(Planted planted, ReadResult<?> result) {
        return result.findings().all().stream()
                .filter(finding -> finding.code() == planted.code())
                .filter(finding -> finding.path().equals(planted.path()))
                .findFirst();
    }

    private void writePlanted(TourFolder folder, Map<Planted, Finding> found) throws IOException {
        List<String> columns = List.of("line", "fault", "code", "path", "found");
        try (Results results = folder.table(PLANTED, columns, environment)) {
            for (Planted one : errors.planted()) {
                results.row(one.line(), one.fault(), one.code().id(), one.path(), found.containsKey(one));
            }
        }
    }

    /** Returns a dozen of the faults, spread over the file. */
    private static Table table(List<Planted> planted, Map<Planted, Finding> found) {
        Table table = Table.of(SHOWN + " of them", "What was planted", "Line", "Found", "What it says");
        for (int i = 0; i < SHOWN; i++) {
            Planted one = planted.get(i * planted.size() / SHOWN);
            Optional<Finding> finding = Optional.ofNullable(found.get(one));
            table = table.row(
                    one.fault(),
                    Long.toString(one.line()),
                    finding.map(same -> same.code().id()).orElse("not found"),
                    finding.map(Finding::message).orElse(""));
        }
        return table;
    }
}
