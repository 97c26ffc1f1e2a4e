package org.carerkit.pages;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table with a caption and headings; the first cell of a row is its heading. Immutable. */
public final class Table extends Block {

    private final String caption;
    private final List<String> columns;
    private final Set<Integer> numbers;
    private final List<List<List<Inline>>> rows;

    private Table(String caption, List<String> columns, Set<Integer> numbers, List<List<List<Inline>>> rows) {
        this.caption = requireNonNull(caption, "caption");
        this.columns = columns;
        this.numbers = numbers;
        this.rows = rows;
    }

    /** A table without rows yet. */
    public static Table of(String caption, String... columns) {
        return new Table(caption, List.of(columns), Set.of(), List.of());
    }

    /**
     * The same with columns that hold numbers, which stand one below the other from the right.
     *
     * @param places of these columns, the first column is 0; where none is given, every column but the first
     * @throws IllegalArgumentException if there is no such column
     */
    public Table numbers(int... places) {
        IntStream named = places.length == 0 ? IntStream.range(1, columns.size()) : Arrays.stream(places);
        Set<Integer> right = named.boxed().collect(Collectors.toUnmodifiableSet());
        if (right.stream().anyMatch(place -> place < 0 || place >= columns.size())) {
            throw new IllegalArgumentException("places: no such column");
        }
        return new Table(caption, columns, right, rows);
    }

    /** The same with one row more, of plain texts. */
    public Table row(String... cells) {
        return row(Arrays.stream(cells).map(Inline::text).map(List::of).toList());
    }

    /**
     * The same with one row more.
     *
     * @throws IllegalArgumentException if there is not one cell for each column
     */
    public Table row(List<List<Inline>> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("cells: needs one for each column");
        }
        List<List<List<Inline>>> more = new ArrayList<>(rows);
        more.add(cells.stream().map(List::copyOf).toList());
        return new Table(caption, columns, numbers, List.copyOf(more));
    }

    @Override
    void write(HtmlWriter out, int level) {
        String id = out.newId("table");
        // On a narrow screen the style stacks the cells; the roles keep it a table for a screen reader then.
        // A wide one scrolls sideways, and can only be scrolled with the keyboard if it takes the focus.
        out.open("div", "class", "scroll", "role", "group", "tabindex", "0", "aria-labelledby", id)
                .open("table", "role", "table", "aria-labelledby", id)
                .element("caption", caption, "id", id)
                .line();
        out.open("thead", "role", "rowgroup").open("tr", "role", "row");
        for (int i = 0; i < columns.size(); i++) {
            out.element("th", columns.get(i), attributes(i, "scope", "col", "role", "columnheader"));
        }
        out.close().close().line().open("tbody", "role", "rowgroup").line();
        rows.forEach(row -> writeRow(out, row));
        out.close().close().close().line();
    }

    private void writeRow(HtmlWriter out, List<List<Inline>> row) {
        out.open("tr", "role", "row");
        for (int i = 0; i < row.size(); i++) {
            if (i == 0) {
                out.open("th", attributes(i, "scope", "row", "role", "rowheader"));
            } else {
                out.open("td", attributes(i, "role", "cell", "data-column", columns.get(i)));
            }
            row.get(i).forEach(part -> part.write(out));
            out.close();
        }
        out.close().line();
    }

    private String[] attributes(int column, String... others) {
        return numbers.contains(column)
                ? Stream.concat(Stream.of("class", "number"), Arrays.stream(others))
                        .toArray(String[]::new)
                : others;
    }
}
