package org.carerkit.outcomes.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of one table within a {@link SumSystem}, and the sums that its totals are. */
final class TableCells {

    private final PublishedTable table;
    private final Map<Place, Integer> numbers = new LinkedHashMap<>();

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

    /** Adds the tables that contain this one, and the sums that tie them to it. */
    List<TableCells> addNested(SumSystem system, List<Nesting> nested) {
        List<TableCells> others = new ArrayList<>();
        for (Nesting nesting : nested) {
            TableCells other = add(system, nesting.table());
            nesting.rows()
                    .forEach((row, parts) ->
                            tie(system, other, nesting.table().rows().indexOf(row), parts));
            others.add(other);
        }
        return others;
    }

    private void tie(SumSystem system, TableCells other, int row, List<String> parts) {
        List<Integer> rows = parts.stream().map(table.rows()::indexOf).toList();
        if (rows.contains(-1)) {
            throw new IllegalArgumentException("nested: this table has no such row");
        }
        for (int column = 0; column <= table.columns().size(); column++) {
            int mine = column;
            otherColumn(other, column)
                    .ifPresent(its -> system.sum(
                            other.number(new Place(row, its)),
                            rows.stream()
                                    .map(part -> number(new Place(part, mine)))
                                    .toList()));
        }
    }

    private Optional<Integer> otherColumn(TableCells other, int column) {
        if (column == table.columns().size()) {
            boolean both = table.totals().ofRows()
                    && other.table.totals().ofRows()
                    && table.columns().equals(other.table.columns());
            return both ? Optional.of(other.table.columns().size()) : Optional.empty();
        }
        int its = other.table.columns().indexOf(table.columns().get(column));
        return its < 0 ? Optional.empty() : Optional.of(its);
    }

    int number(Place place) {
        Integer number = numbers.get(place);
        if (number == null) {
            throw new IllegalArgumentException("place: nothing there");
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
