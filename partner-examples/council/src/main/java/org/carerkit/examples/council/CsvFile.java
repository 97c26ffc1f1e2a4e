package org.carerkit.examples.council;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A file of comma-separated values in UTF-8. What cannot be read is told by its place; no value of the file is repeated. */
final class CsvFile {

    private static final int LONGEST_ROW = 1 << 16;
    private static final long MOST_BYTES = 4L << 30;

    private CsvFile() {}

    /** What becomes of each line, the header among them. */
    interface Lines {

        /** The next line; false ends the reading. */
        boolean line(CsvRecord line);
    }

    /**
     * Reads a file line by line.
     *
     * @param problems takes what is wrong with the file as a whole
     * @return whether it could be read to its end, or to where the reader had enough
     */
    static boolean read(Path file, Lines lines, Consumer<String> problems) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                problems.accept(name + " is missing.");
                return false;
            }
            if (Files.size(file) > MOST_BYTES) {
                problems.accept(name + " is too long.");
                return false;
            }
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .skipEmptyLines(true)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(LONGEST_ROW)
                    .ofCsvRecord(new InputStreamReader(Files.newInputStream(file), UTF_8.newDecoder()))) {
                boolean any = false;
                for (CsvRecord line : csv) {
                    any = true;
                    if (!lines.line(line)) {
                        return true;
                    }
                }
                if (!any) {
                    problems.accept(name + " is empty.");
                }
                return any;
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            problems.accept(name + " cannot be read as comma-separated values in UTF-8.");
            return false;
        }
    }

    /**
     * Reads a file whose header is known; a line that is wrong is told and left out.
     *
     * @param row takes each line; gives what is wrong with it, or nothing
     * @return how many lines were taken, and whether all was read
     */
    static Part<Long> rows(Path file, List<String> header, RowReader row) {
        Problems problems = new Problems();
        String name = String.valueOf(file.getFileName());
        long[] taken = new long[1];
        boolean[] good = {true};
        boolean read = read(
                file,
                line -> {
                    if (line.getStartingLineNumber() == 1) {
                        List<String> found = line.getFields().stream()
                                .map(cell -> cell.strip().replace("\uFEFF", ""))
                                .toList();
                        good[0] = found.equals(header);
                        if (!good[0]) {
                            boolean separated =
                                    found.size() == 1 && found.get(0).matches(".*[;\\t].*");
                            problems.add(
                                    name,
                                    1,
                                    "the header has to be " + String.join(",", header)
                                            + (separated ? ", with commas between the cells" : ""));
                        }
                        return good[0];
                    }
                    String wrong = line.getFieldCount() == header.size()
                            ? row.read(
                                    line.getFields().stream().map(String::strip).toList())
                            : "the line has to have " + header.size() + " cells";
                    if (wrong.isEmpty()) {
                        taken[0]++;
                    } else {
                        problems.add(name, line.getStartingLineNumber(), wrong);
                    }
                    return true;
                },
                problems::add);
        boolean usable = read && good[0] && taken[0] > 0;
        if (read && good[0] && taken[0] == 0) {
            problems.add(name + " has no line that can be used.");
        }
        return Part.of(name, usable ? taken[0] : null, taken[0], problems.all());
    }

    /** Takes one line of cells. */
    interface RowReader {

        /** What is wrong with it; empty when it was taken. */
        String read(List<String> cells);
    }
}
