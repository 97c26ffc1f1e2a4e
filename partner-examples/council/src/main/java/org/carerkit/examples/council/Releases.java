package org.carerkit.examples.council;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerkit.outcomes.disclosure.Background;
import org.carerkit.outcomes.disclosure.ComplementaryPolicy;
import org.carerkit.outcomes.disclosure.CountTable;
import org.carerkit.outcomes.disclosure.CountTable.Totals;
import org.carerkit.outcomes.disclosure.Nesting;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.outcomes.disclosure.Release.Released;

/**
 * Releases every table of counts in one report, so that an attack can use them together. Breakdowns of the same people
 * share their total. It is released first, alone, and is background for each of them, so that a breakdown does not hide
 * a total that another shows. A table whose totals would give somebody away is released with its totals hidden, or not
 * at all if that is not enough.
 */
final class Releases {

    static final ComplementaryPolicy POLICY = ComplementaryPolicy.STANDARD;

    private static final String PEOPLE = "people";
    private static final String EVERYBODY = "everybody";

    private final List<ReleasedTable> all = new ArrayList<>();
    private final Map<String, Optional<PublishedTable>> numbers = new HashMap<>();

    /**
     * One table of the report.
     *
     * @param name the table's name
     * @param table the table as it is shown
     * @param nested the report's tables of the same people, which a reader can compare with it
     */
    record ReleasedTable(String name, PublishedTable table, List<Nesting> nested) {}

    /** Returns every released table. */
    List<ReleasedTable> all() {
        return List.copyOf(all);
    }

    /**
     * Releases a breakdown of people, with their total.
     *
     * @param name the table's name
     * @param people the people who are broken down; a breakdown with another sum is treated as being of other people
     * @param groups the number of people in each group
     */
    Optional<PublishedTable> breakdown(String name, String people, Map<String, Long> groups) {
        long number = groups.values().stream().mapToLong(Long::longValue).sum();
        Optional<PublishedTable> everybody =
                numbers.computeIfAbsent(people + " " + number, any -> number(people, number));
        return groups(
                name,
                groups,
                everybody
                        .map(table -> new Nesting(table, Map.of(EVERYBODY, List.copyOf(groups.keySet()))))
                        .map(List::of)
                        .orElse(List.of()));
    }

    private Optional<PublishedTable> number(String people, long number) {
        return release(
                people + ", all of them",
                CountTable.of(List.of(EVERYBODY), List.of(PEOPLE), new long[][] {{number}}, Totals.NONE),
                List.of());
    }

    /** Releases groups of people and their sum, with tables of the same people released before as background. */
    Optional<PublishedTable> groups(String name, Map<String, Long> groups, List<Nesting> nested) {
        List<String> rows = List.copyOf(groups.keySet());
        long[][] counts =
                groups.values().stream().map(count -> new long[] {count}).toArray(long[][]::new);
        return release(name, CountTable.of(rows, List.of(PEOPLE), counts, Totals.COLUMNS), nested);
    }

    /** Releases a table, with tables of the same people released before as background. */
    Optional<PublishedTable> release(String name, CountTable counts, List<Nesting> nested) {
        Background background = new Background(List.of(), nested, true);
        for (ComplementaryPolicy policy : List.of(POLICY, POLICY.hidingTotals())) {
            if (policy.release(counts, background) instanceof Released released) {
                all.add(new ReleasedTable(name, released.table(), nested));
                return Optional.of(released.table());
            }
        }
        return Optional.empty();
    }

    /** Adds a table that the library released. */
    void add(String name, PublishedTable table) {
        all.add(new ReleasedTable(name, table, List.of()));
    }

    /** Returns how many figures are withheld in all tables. */
    long hidden() {
        return all.stream()
                .mapToLong(each -> each.table().places().stream()
                        .filter(each.table()::isSuppressed)
                        .count())
                .sum();
    }

    static PublishedFigure total(PublishedTable groups) {
        return groups.figure(new Place(groups.rows().size(), 0));
    }
}
