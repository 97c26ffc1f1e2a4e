package org.carerkit.outcomes.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The figures of one table in a {@link SumSystem}, and the sums that define its totals. */
final class TableCells {

    private final PublishedTable table;
    private final Map<Place, Integer> numbers = new LinkedHashMap<>();
    private final Map<Integer, Integer> unpublished = new HashMap<>(); // totals by row

    private TableCells(PublishedTable table) {
        this.table = table;
    }

    static TableCells add(SumSystem system, PublishedTable table) {
        TableCells cells = new TableCells(table);
        table.places().forEach(place -> cells.numbers.put(place, system.cell(table.range(place))));
        int rows = table.rows().size();
        int columns = table.columns().size();
        if (table.totals().ofRows()) {
            for (int row = 0; row < rows + (table.totals().ofColumns() ? 1 : 0); row++) {
                List<Integer> parts = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    parts.add(cells.number(new Place(row, column)));
                }
                system.sum(cells.number(new Place(row, columns)), parts);
            }
        }
        if (table.totals().ofColumns()) {
            for (int column = 0; column < columns + (table.totals().ofRows() ? 1 : 0); column++) {
                List<Integer> parts = new ArrayList<>();
                for (int row = 0; row < rows; row++) {
                    parts.add(cells.number(new Place(row, column)));
                }
                system.sum(cells.number(new Place(rows, column)), parts);
            }
        }
        return cells;
    }

    /** Adds the tables that contain this one, and the sums that link them to it. */
    List<TableCells> addNested(SumSystem system, List<Nesting> nested) {
        List<TableCells> others = new ArrayList<>();
        for (Nesting nesting : nested) {
            TableCells other = add(system, nesting.table());
            nesting.rows().forEach((row, parts) -> tie(system, other, nesting, row, parts));
            others.add(other);
        }
        return others;
    }

    private void tie(SumSystem system, TableCells other, Nesting nesting, String name, List<String> names) {
        int row = nesting.table().rows().indexOf(name);
        List<Integer> parts = names.stream().map(table.rows()::indexOf).toList();
        if (parts.contains(-1)) {
            throw new IllegalArgumentException("nested: this table does not have such a row");
        }
        for (int column = 0; column < table.columns().size(); column++) {
            int mine = column;
            int its = other.table.columns().indexOf(table.columns().get(column));
            if (its >= 0) {
                system.sum(
                        other.number(new Place(row, its)),
                        parts.stream()
                                .map(part -> number(new Place(part, mine)))
                                .toList());
            }
        }
        if (nesting.sameTotals() || sharesTotals(other.table)) {
            system.sum(
                    other.total(system, row),
                    parts.stream().map(part -> total(system, part)).toList());
        }
    }

    private boolean sharesTotals(PublishedTable other) {
        return table.totals().ofRows()
                && other.totals().ofRows()
                && table.columns().equals(other.columns());
    }

    /** The number of a row's total. If the total is not published, adds an unpublished count for it. */
    private int total(SumSystem system, int row) {
        Place place = new Place(row, table.columns().size());
        Integer published = numbers.get(place);
        return published != null
                ? published
                : unpublished.computeIfAbsent(row, any -> {
                    int total = system.cell(Range.UNKNOWN);
                    system.sum(
                            total,
                            IntStream.range(0, table.columns().size())
                                    .map(column -> number(new Place(row, column)))
                                    .boxed()
                                    .toList());
                    return total;
                });
    }

    int number(Place place) {
        Integer number = numbers.get(place);
        if (number == null) {
            throw new IllegalArgumentException("place: the table has nothing there");
        }
        return number;
    }

    /** The numbers of all figures. */
    Map<Place, Integer> numbers() {
        return numbers;
    }

    PublishedTable table() {
        return table;
    }
}
