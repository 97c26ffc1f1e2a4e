package org.carerkit.outcomes.disclosure;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Links a table to another published table of the same people, whose rows contain rows of this one: a county's table
 * and its districts' table, another release of the same counts, or the same areas by another characteristic. Columns
 * are matched by name; columns that only one table has are ignored.
 *
 * @param table the other table
 * @param rows for each row of the other table, by name, all the rows of this one that make it up
 * @param sameTotals whether a row's columns together count the same people in both tables although the columns differ,
 *     such as carers by age and carers by hours; a reader can then equate the totals
 */
public record Nesting(PublishedTable table, Map<String, List<String>> rows, boolean sameTotals) {

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if the other table has no such row
     */
    public Nesting {
        requireNonNull(table, "table");
        Map<String, List<String>> copy = new HashMap<>();
        rows.forEach((row, parts) -> copy.put(row, List.copyOf(parts)));
        rows = Map.copyOf(copy);
        if (!table.rows().containsAll(rows.keySet())) {
            throw new IllegalArgumentException("rows: the other table does not have such a row");
        }
    }

    /** Links the tables by the columns that both have, and by the totals if all columns are the same. */
    public Nesting(PublishedTable table, Map<String, List<String>> rows) {
        this(table, rows, false);
    }

    /** Links another release of the same counts. Each row matches itself. */
    public static Nesting sameCounts(PublishedTable table) {
        return new Nesting(table, eachItself(table));
    }

    /**
     * Links the same people in the same rows by another characteristic. Each row matches itself, and the totals are the
     * same.
     */
    public static Nesting samePeople(PublishedTable table) {
        return new Nesting(table, eachItself(table), true);
    }

    private static Map<String, List<String>> eachItself(PublishedTable table) {
        return table.rows().stream().collect(Collectors.toMap(Function.identity(), List::of));
    }
}
