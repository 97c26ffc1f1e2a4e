package org.carerkit.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carerkit.outcomes.disclosure.CountTable;
import org.carerkit.outcomes.disclosure.CountTable.Totals;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedTable;

/**
 * A table of counts in a CSV file: a header, the rows' names in the first column, a count in each cell, and perhaps a last row
 * or column called "Total". What is wrong is told with line and column, and never repeated.
 */
final class TableFile {

    /** More than any table that somebody reads. */
    private static final int MOST_CELLS = 5_000;

    private static final int LONGEST_CELL = 1 << 16;
    private static final int LONGEST_NUMBER = 10;
    private static final String NOT_COLLECTED = "not collected";
    private static final String SUPPRESSED = "suppressed";

    private final String name;
    private final List<CsvRecord> records;
    private final List<String> header;
    private final Totals totals;

    private TableFile(String name, List<CsvRecord> records) {
        this.name = name;
        this.records = records.subList(1, records.size());
        this.header = records.get(0).getFields();
        boolean ofRows = isTotal(header.get(header.size() - 1));
        boolean ofColumns = isTotal(this.records.get(this.records.size() - 1).getField(0));
        this.totals = Totals.of(ofRows, ofColumns);
    }

    /**
     * Reads a file.
     *
     * @throws Unusable if it is no table
     */
    static TableFile read(String name, Environment environment) {
        List<CsvRecord> records = new ArrayList<>();
        long cells = 0;
        try (Reader text = new InputStreamReader(
                        Source.open(name, environment, bytes -> {}),
                        UTF_8.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .commentStrategy(CommentStrategy.NONE)
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(LONGEST_CELL)
                        .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                records.add(row);
                cells += row.getFieldCount();
                if (cells > MOST_CELLS) {
                    throw new Unusable(name + ": more than " + MOST_CELLS + " cells.");
                }
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw new Unusable(name + ", after line " + lastLine(records)
                    + ": cannot be read as comma-separated values in UTF-8.");
        }
        if (records.size() < 2 || records.get(0).getFieldCount() < 2) {
            throw new Unusable(
                    name + ", line 1: a table has a header and a row, with names and counts, separated by commas.");
        }
        TableFile file = new TableFile(name, records);
        file.checkShape();
        return file;
    }

    private static long lastLine(List<CsvRecord> records) {
        return records.isEmpty() ? 0 : records.get(records.size() - 1).getStartingLineNumber();
    }

    private static boolean isTotal(String label) {
        return label.strip().equalsIgnoreCase("total");
    }

    private void checkShape() {
        Set<String> columns = new HashSet<>();
        for (int column = 1; column < header.size(); column++) {
            checkName(header.get(column), columns, 1, column, column == header.size() - 1);
        }
        Set<String> rows = new HashSet<>();
        for (int row = 0; row < records.size(); row++) {
            CsvRecord fields = records.get(row);
            if (fields.getFieldCount() != header.size()) {
                throw wrong(
                        fields.getStartingLineNumber(),
                        Math.min(fields.getFieldCount(), header.size()),
                        "the line has " + fields.getFieldCount() + " cells and the header " + header.size());
            }
            checkName(fields.getField(0), rows, fields.getStartingLineNumber(), 0, row == records.size() - 1);
        }
    }

    private void checkName(String label, Set<String> seen, long line, int column, boolean last) {
        if (label.isBlank()) {
            throw wrong(line, column, "a name is missing");
        }
        if (!seen.add(label.strip())) {
            throw wrong(line, column, "the name occurs twice");
        }
        if (isTotal(label) && !last) {
            throw wrong(line, column, "the total has to come last");
        }
    }

    /** The exact counts. Totals have to be right. */
    CountTable counts() {
        long[][] counts = new long[rows().size()][columns().size()];
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                Place place = new Place(row, column);
                String text = text(place);
                counts[row][column] = text.equals(NOT_COLLECTED) ? CountTable.NOT_COLLECTED : number(place);
            }
        }
        CountTable table = CountTable.of(rows(), columns(), counts, totals);
        for (Place place : places()) {
            if (table.isTotal(place) && number(place) != table.count(place).orElseThrow()) {
                throw wrong(place, "the total is not the sum of its cells");
            }
        }
        return table;
    }

    /** An earlier release: figures, or words where there is none. */
    PublishedTable published() {
        List<List<PublishedFigure>> figures = new ArrayList<>();
        for (int row = 0; row < records.size(); row++) {
            List<PublishedFigure> line = new ArrayList<>();
            for (int column = 0; column < header.size() - 1; column++) {
                line.add(figure(new Place(row, column)));
            }
            figures.add(line);
        }
        return PublishedTable.exact(rows(), columns(), totals, figures);
    }

    private PublishedFigure figure(Place place) {
        return switch (text(place)) {
            case SUPPRESSED -> new PublishedFigure.Suppressed();
            case NOT_COLLECTED -> new PublishedFigure.NotCollected();
            default -> new PublishedFigure.Value(number(place));
        };
    }

    private long number(Place place) {
        String text = text(place);
        if (text.isEmpty() || text.length() > LONGEST_NUMBER || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw wrong(place, "a cell is a whole number of people, or \"" + NOT_COLLECTED + "\"");
        }
        long number = Long.parseLong(text);
        if (number > CountTable.MOST) {
            throw wrong(place, "more than " + CountTable.MOST);
        }
        return number;
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (int row = 0; row < records.size(); row++) {
            for (int column = 0; column < header.size() - 1; column++) {
                places.add(new Place(row, column));
            }
        }
        return places;
    }

    private String text(Place place) {
        return records.get(place.row()).getField(place.column() + 1).strip();
    }

    /** The names at the head of the columns, that of the rows' names first. */
    List<String> header() {
        return header;
    }

    /** The name of each row, a total's too. */
    List<String> labels() {
        return records.stream().map(record -> record.getField(0)).toList();
    }

    private List<String> rows() {
        List<String> labels = labels().stream().map(String::strip).toList();
        return totals.ofColumns() ? labels.subList(0, labels.size() - 1) : labels;
    }

    private List<String> columns() {
        List<String> names = header.stream().map(String::strip).toList();
        return names.subList(1, totals.ofRows() ? names.size() - 1 : names.size());
    }

    private Unusable wrong(Place place, String what) {
        return wrong(records.get(place.row()).getStartingLineNumber(), place.column() + 1, what);
    }

    private Unusable wrong(long line, int column, String what) {
        return new Unusable(name + ", line " + line + ", column " + (column + 1) + ": " + what + ".");
    }
}
