package org.carerkit.examples.council;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerkit.core.csv.CsvReading;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.core.finding.Finding;
import org.carerkit.outcomes.finding.RefusedException;

/** Reads a CSV file in UTF-8. Faults are reported by place, and no value of the file is repeated. */
final class CsvFile {

    private static final long MOST_BYTES = 4L << 30;

    private static final long MOST_COUNTED = 100_000_000;

    private CsvFile() {}

    /** Reads an open file. */
    interface Reading {

        /** Reads the file's contents. */
        void read(InputStream in) throws IOException;
    }

    /**
     * Reads a file.
     *
     * @param problems takes what is wrong with the file as a whole
     * @return true if the file exists and could be read
     */
    static boolean read(Path file, Reading reading, FolderProblems problems) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                problems.add(name + " is missing.");
                return false;
            }
            if (Files.size(file) > MOST_BYTES) {
                problems.add(name + " is too long.");
                return false;
            }
            try (InputStream in = Files.newInputStream(file)) {
                reading.read(in);
            }
            return true;
        } catch (RefusedException e) {
            e.findings().forEach(finding -> problems.add(name, finding));
            return false;
        } catch (IOException e) {
            problems.add(name + " cannot be read.");
            return false;
        }
    }

    /**
     * Reads a file with known columns, in any order. A faulty line is reported and left out.
     *
     * @param row takes each line and returns what is wrong with it, or an empty string
     * @return the number of lines taken; empty if none was, or if the file could not be read to its end
     */
    static FileContent<Long> rows(Path file, List<String> columns, RowReader row) {
        FolderProblems problems = new FolderProblems();
        String name = String.valueOf(file.getFileName());
        CsvTable table = CsvTable.of(columns).withoutOthers().maxBytes(MOST_BYTES);
        long[] taken = new long[1];
        boolean[] complete = new boolean[1];
        read(
                file,
                in -> {
                    CsvReading reading = table.read(
                            in,
                            line -> {
                                String wrong = row.read(
                                        columns.stream().map(line::text).toList());
                                if (wrong.isEmpty()) {
                                    taken[0]++;
                                } else {
                                    problems.add(name, line.line(), wrong);
                                }
                            },
                            fault -> problems.add(name, fault));
                    for (Finding finding : reading.ofContent()) {
                        problems.add(name, finding);
                    }
                    complete[0] = reading.complete();
                },
                problems);
        if (complete[0] && taken[0] == 0) {
            problems.add(name + " has no line that can be used.");
        }
        Optional<Long> value = complete[0] && taken[0] > 0 ? Optional.of(taken[0]) : Optional.empty();
        return new FileContent<>(name, value, taken[0], problems.all());
    }

    /** Takes one line of cells. */
    interface RowReader {

        /** Returns what is wrong with the line, or an empty string if it was taken. */
        String read(List<String> cells);
    }

    /** Returns the constant that a cell names, such as {@code under-18}; empty if it names none. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(each ->
                        each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                .findFirst();
    }

    /** Returns the count in a cell; empty if it is not a count. */
    static Optional<Long> count(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.parseLong(text)).filter(number -> number <= MOST_COUNTED) : Optional.empty();
    }

    /** Returns the score in a cell; empty if it is not a score. */
    static Optional<BigDecimal> score(String text) {
        boolean number = text.matches("[0-9]{1,3}(\\.[0-9]{1,4})?");
        return number ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Returns the date in a cell or in a file's name; empty if it is not a date. */
    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
