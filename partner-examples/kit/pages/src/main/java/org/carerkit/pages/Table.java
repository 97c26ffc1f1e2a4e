package org.carerkit.pages;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table with a caption and headings. The first cell of each row is its heading. Immutable. */
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

    /** Creates a table without rows. */
    public static Table of(String caption, String... columns) {
        return new Table(caption, List.of(columns), Set.of(), List.of());
    }

    /**
     * Returns this table with columns of numbers, which are aligned to the right.
     *
     * @param places the places of these columns, from 0; if none are given, every column except the first
     * @throws IllegalArgumentException if there is no such column
     */
    public Table numbers(int... places) {
        IntStream named = places.length == 0 ? IntStream.range(1, columns.size()) : Arrays.stream(places);
        Set<Integer> right = named.boxed().collect(Collectors.toUnmodifiableSet());
        if (right.stream().anyMatch(place -> place < 0 || place >= columns.size())) {
            throw new IllegalArgumentException("places: the table does not have such a column");
        }
        return new Table(caption, columns, right, rows);
    }

    /** Returns this table with one more row, of plain texts. */
    public Table row(String... cells) {
        return row(Arrays.stream(cells).map(Inline::text).map(List::of).toList());
    }

    /**
     * Returns this table with one more row.
     *
     * @throws IllegalArgumentException if the number of cells is not the number of columns
     */
    public Table row(List<List<Inline>> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("cells: must have one for each column");
        }
        List<List<List<Inline>>> more = new ArrayList<>(rows);
        more.add(cells.stream().map(List::copyOf).toList());
        return new Table(caption, columns, numbers, List.copyOf(more));
    }

    @Override
    void write(HtmlWriter out, int level) {
        String id = out.newId("table");
        // On a narrow screen the style stacks the cells, and the roles then keep it a table for screen readers. On a
        // wide
        // screen the table scrolls sideways, and the keyboard can scroll it only if it can take the focus.
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
