package org.carerkit.examples.commandline.tour;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.json.CarerJson;
import org.carerkit.examples.commandline.record.RecordTally;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.InputFile;
import org.carerkit.examples.commandline.terminal.Progress;
import org.carerkit.pages.Table;

/** Reads the town's carers back and checks each record. */
final class CheckStep implements TourStep {

    private final Environment environment;
    private final LocalDate today;

    CheckStep(Environment environment, LocalDate today) {
        this.environment = environment;
        this.today = today;
    }

    @Override
    public Chapter run(TourFolder folder) throws IOException {
        String file = folder.file(PopulationStep.FILE).toString();
        RecordTally tally = new RecordTally();
        long start = environment.clock().millis();
        try (Progress progress = new Progress(environment, "Checking", InputFile.size(file));
                InputFile source = InputFile.open(file, environment, progress::advance)) {
            CarerJson.lines(today)
                    .threads(Runtime.getRuntime().availableProcessors())
                    .read(source, line -> tally.add(line.result()));
        }
        double seconds = (environment.clock().millis() - start) / 1000.0;
        return new Chapter(
                "Are the records right?",
                List.of(String.format(
                        Locale.UK,
                        "Read all %,d again and checked every field, in %.1f seconds: %,d errors. %,d warnings say that an "
                                + "NHS number is a test number, as in made-up records it should be.",
                        tally.records(),
                        seconds,
                        tally.errors(),
                        tally.of(CoreFinding.NHS_NUMBER_TEST))),
                List.of(table(tally)),
                "carerkit validate --severity error " + PopulationStep.FILE,
                List.of());
    }

    private static Table table(RecordTally tally) {
        Table table =
                Table.of("What was noticed", "Code", "Severity", "How often").numbers(2);
        for (List<String> row : tally.rows()) {
            table = table.row(row.toArray(String[]::new));
        }
        return table;
    }
}
