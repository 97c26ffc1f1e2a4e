package org.carerkit.examples.commandline.terminal;

import java.io.IOException;
import java.util.function.Consumer;
import org.carerkit.core.csv.CsvReading;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Severity;

/** Reads a CSV file and reports every fault by file, line and column. It never repeats a value of the file. */
public final class CsvInput {

    private CsvInput() {}

    /**
     * Reads a file to its end.
     *
     * @param rows takes each row that has as many cells as the header
     * @param faults takes a message about each of the other rows
     * @throws UnusableInputException with everything wrong with the header, or with what stopped the reading
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

    /** Reads a file as the other method does, but throws at the first faulty row. */
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
