package org.carerkit.examples.commandline.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carerkit.core.csv.CsvReading;
import org.carerkit.core.csv.CsvRow;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.examples.commandline.terminal.CsvInput;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.outcomes.disclosure.CountTable;
import org.carerkit.outcomes.disclosure.CountTable.Totals;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedTable;

/**
 * A table of counts in a CSV file: a header, the rows' names in the first column, a count in each cell, and perhaps a
 * last row or column called "Total". Faults are reported by line and column, and no value is repeated.
 */
final class CountTableFile {

    /** The most cells of a table; nobody reads a larger one. */
    private static final int MOST_CELLS = 5_000;

    private static final int LONGEST_NUMBER = 10;
    private static final String NOT_COLLECTED = "not collected";
    private static final String SUPPRESSED = "suppressed";

    private static final String SUM_OF_OTHERS =
            "each number is the sum of the others; a total comes last and is called Total, and where this is none, add one";
    private static final String SUM_OF_NEIGHBOURS =
            "each number is the sum of some next to it; leave subtotals out, and where this is none, add a Total";

    private final String name;
    private final List<CsvRow> records;
    private final List<String> header;
    private final Totals totals;

    private CountTableFile(String name, List<String> header, List<CsvRow> records) {
        this.name = name;
        this.records = records;
        this.header = header;
        boolean ofRows = isTotal(header.get(header.size() - 1));
        boolean ofColumns =
                isTotal(this.records.get(this.records.size() - 1).cells().get(0));
        this.totals = Totals.of(ofRows, ofColumns);
    }

    /**
     * Reads a file.
     *
     * @throws UnusableInputException if it is not a table
     */
    static CountTableFile read(String name, Environment environment) {
        List<CsvRow> records = new ArrayList<>();
        long[] cells = new long[1];
        CsvReading reading = CsvInput.read(name, CsvTable.ofAnyColumns(), environment, row -> {
            records.add(row);
            cells[0] += row.cells().size();
            if (cells[0] > MOST_CELLS) {
                throw new UnusableInputException(
                        name + ", " + CsvRow.place(row.line(), 0) + ": more than " + MOST_CELLS + " cells.");
            }
        });
        if (records.isEmpty() || reading.columns().size() < 2) {
            throw new UnusableInputException(
                    name
                            + ", line 1, column 1: a table has a header and a row, with names and counts, separated by commas.");
        }
        CountTableFile file = new CountTableFile(name, reading.columns(), records);
        file.checkShape();
        return file;
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
            CsvRow fields = records.get(row);
            checkName(fields.cells().get(0), rows, fields.line(), 0, row == records.size() - 1);
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

    /** Returns the exact counts, after checking that each total is the sum of its cells. */
    CountTable counts() {
        long[][] counts = new long[rows().size()][columns().size()];
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                Place place = new Place(row, column);
                String text = text(place);
                counts[row][column] = text.equals(NOT_COLLECTED) ? CountTable.NOT_COLLECTED : number(place);
            }
        }
        checkOtherSums(counts);
        CountTable table = CountTable.of(rows(), columns(), counts, totals);
        for (Place place : places()) {
            if (table.isTotal(place) && number(place) != table.count(place).orElseThrow()) {
                throw wrong(place, "the total is not the sum of its cells");
            }
        }
        return table;
    }

    /**
     * Refuses sums that are not labelled as totals, because they would reveal hidden figures. Where there is a total,
     * any other sum is a coincidence.
     */
    private void checkOtherSums(long[][] counts) {
        if (counts.length == 0) {
            return; // the table has only a total
        }
        if (!totals.ofRows()) {
            UnlabelledSums sums = UnlabelledSums.ofColumns(counts);
            for (int column = 0; column < columns().size(); column++) {
                checkOtherSum(sums, column, 1, column + 1);
            }
        }
        if (!totals.ofColumns()) {
            UnlabelledSums sums = UnlabelledSums.ofRows(counts);
            for (int row = 0; row < rows().size(); row++) {
                checkOtherSum(sums, row, records.get(row).line(), 0);
            }
        }
    }

    private void checkOtherSum(UnlabelledSums sums, int place, long line, int column) {
        if (sums.isOfAll(place)) {
            throw wrong(line, column, SUM_OF_OTHERS);
        }
        if (sums.isOfNeighbours(place)) {
            throw wrong(line, column, SUM_OF_NEIGHBOURS);
        }
    }

    /** Returns the file as an earlier release: figures, or the words "suppressed" and "not collected". */
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
        return records.get(place.row()).cells().get(place.column() + 1).strip();
    }

    /** Returns the column names, beginning with that of the column of row names. */
    List<String> header() {
        return header;
    }

    /** Returns the name of each row, including the total. */
    List<String> labels() {
        return records.stream().map(record -> record.cells().get(0)).toList();
    }

    private List<String> rows() {
        List<String> labels = labels().stream().map(String::strip).toList();
        return totals.ofColumns() ? labels.subList(0, labels.size() - 1) : labels;
    }

    private List<String> columns() {
        List<String> names = header.stream().map(String::strip).toList();
        return names.subList(1, totals.ofRows() ? names.size() - 1 : names.size());
    }

    private UnusableInputException wrong(Place place, String what) {
        return wrong(records.get(place.row()).line(), place.column() + 1, what);
    }

    private UnusableInputException wrong(long line, int column, String what) {
        return new UnusableInputException(name + ", line " + line + ", column " + (column + 1) + ": " + what + ".");
    }
}
