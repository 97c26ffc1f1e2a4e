package org.carerkit.outcomes.disclosure;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Another table, already published, of the same people and the same columns, whose rows contain rows of this one: the
 * county's table beside its districts', or another release of the same counts. Columns are matched by name; those of one
 * table alone are passed over.
 *
 * @param table the other table
 * @param rows for each row of the other table, by name, all the rows of this one that make it up
 */
public record Nesting(PublishedTable table, Map<String, List<String>> rows) {

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
            throw new IllegalArgumentException("rows: the other table has no such row");
        }
    }

    /** Another release of the same counts: each row is itself. */
    public static Nesting sameCounts(PublishedTable table) {
        Map<String, List<String>> rows = new HashMap<>();
        table.rows().forEach(row -> rows.put(row, List.of(row)));
        return new Nesting(table, rows);
    }
}
