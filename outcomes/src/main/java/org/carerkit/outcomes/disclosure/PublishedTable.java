package org.carerkit.outcomes.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.carerkit.outcomes.disclosure.CountTable.Totals;
import org.carerkit.outcomes.disclosure.PublishedFigure.Suppressed;
import org.carerkit.outcomes.disclosure.PublishedFigure.Value;

/** A table that may be shown, with what each figure on its own reveals to a reader. Immutable. */
public final class PublishedTable {

    private final List<String> rows;
    private final List<String> columns;
    private final Totals totals;
    private final List<List<PublishedFigure>> figures;
    private final List<List<Range>> ranges;

    private PublishedTable(
            List<String> rows,
            List<String> columns,
            Totals totals,
            List<List<PublishedFigure>> figures,
            List<List<Range>> ranges) {
        this.rows = rows;
        this.columns = columns;
        this.totals = totals;
        this.figures = figures;
        this.ranges = ranges;
    }

    /**
     * Creates a table that shows exact counts or marks them as suppressed, such as an earlier release read from a file.
     *
     * @param rows the names of the rows
     * @param columns the names of the columns
     * @param totals the totals published with the cells
     * @param figures for each row, and for the row of totals if there is one, the figure of each column, and of the
     *     total
     * @throws IllegalArgumentException if the shape does not fit, or a value is not a count
     */
    public static PublishedTable exact(
            List<String> rows, List<String> columns, Totals totals, List<List<PublishedFigure>> figures) {
        int height = rows.size() + (totals.ofColumns() ? 1 : 0);
        int width = columns.size() + (totals.ofRows() ? 1 : 0);
        if (figures.size() != height || figures.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("figures: must have one for each place");
        }
        return of(
                rows, columns, totals, place -> figures.get(place.row()).get(place.column()), PublishedTable::exactly);
    }

    static PublishedTable of(
            CountTable counts, Function<Place, PublishedFigure> figure, Function<PublishedFigure, Range> meaning) {
        return of(counts.rows(), counts.columns(), counts.totals(), figure, meaning);
    }

    static Range exactly(PublishedFigure figure) {
        return figure instanceof Value value
                ? Range.exactly(value.number().longValueExact())
                : figure instanceof Suppressed ? Range.UNKNOWN : Range.exactly(0);
    }

    private static PublishedTable of(
            List<String> rows,
            List<String> columns,
            Totals totals,
            Function<Place, PublishedFigure> figure,
            Function<PublishedFigure, Range> meaning) {
        List<List<PublishedFigure>> figures = new ArrayList<>();
        List<List<Range>> ranges = new ArrayList<>();
        int width = columns.size() + (totals.ofRows() ? 1 : 0);
        for (int row = 0; row < rows.size() + (totals.ofColumns() ? 1 : 0); row++) {
            List<PublishedFigure> line = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                line.add(figure.apply(new Place(row, column)));
            }
            figures.add(List.copyOf(line));
            ranges.add(line.stream().map(meaning).toList());
        }
        return new PublishedTable(
                List.copyOf(rows), List.copyOf(columns), totals, List.copyOf(figures), List.copyOf(ranges));
    }

    /** The names of the rows, without totals. */
    public List<String> rows() {
        return rows;
    }

    /** The names of the columns, without totals. */
    public List<String> columns() {
        return columns;
    }

    /** The totals published with the cells. */
    public Totals totals() {
        return totals;
    }

    /** The figure at a place, never blank. */
    public PublishedFigure figure(Place place) {
        return figures.get(place.row()).get(place.column());
    }

    /** What the figure at a place reveals on its own. A figure that was not collected adds nothing to totals. */
    public Range range(Place place) {
        return ranges.get(place.row()).get(place.column());
    }

    /** Every place with a figure, row by row, totals included. */
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (int row = 0; row < figures.size(); row++) {
            for (int column = 0; column < figures.get(row).size(); column++) {
                places.add(new Place(row, column));
            }
        }
        return places;
    }

    /** True for the total of a row or column and for the grand total. */
    public boolean isTotal(Place place) {
        return place.row() == rows.size() || place.column() == columns.size();
    }

    /** True if the figure is withheld. */
    public boolean isSuppressed(Place place) {
        return figure(place) instanceof Suppressed;
    }
}
