package org.carerkit.examples.commandline.terminal;

import java.io.IOException;
import java.util.function.Consumer;
import org.carerkit.core.csv.CsvReading;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Severity;

/** A CSV file at the terminal: read with every fault told by file, line and column. No value of the file is repeated. */
public final class CsvInput {

    private CsvInput() {}

    /**
     * Reads a file to its end.
     *
     * @param rows takes each row that has as many cells as the header
     * @param faults takes what is wrong with the others, told
     * @throws UnusableInputException with all that is wrong with the header, or with what ends the reading
     */
    public static CsvReading read(
            String name, CsvTable table, Environment environment, CsvTable.RowTaker rows, Consumer<String> faults)
            throws IOException {
        try (InputFile source = InputFile.unchecked(name, environment, bytes -> {})) {
            CsvReading reading = table.read(source, rows, fault -> faults.accept(FaultReport.told(name, fault)));
            for (Finding note : reading.findings()) {
                if (note.severity() == Severity.INFORMATION) {
                    environment.say("carerkit: " + FaultReport.told(name, note));
                }
            }
            if (!reading.complete()) {
                throw FaultReport.unusable(
                        name,
                        reading.findings().all().stream()
                                .filter(finding -> finding.severity() == Severity.ERROR)
                                .toList());
            }
            return reading;
        }
    }

    /** The same where one row that is wrong is one too many. */
    public static CsvReading read(String name, CsvTable table, Environment environment, CsvTable.RowTaker rows) {
        try {
            return read(name, table, environment, rows, fault -> {
                throw new UnusableInputException(fault);
            });
        } catch (IOException e) {
            throw InputFile.unreadable(name);
        }
    }
}
