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
 * Every table of counts of one report goes through here, so that all that was released can be attacked together. Breakdowns of
 * the same people have their number in common: it is released first, alone, and each of them beside it, so that none hides a
 * total that another one shows. A table whose totals would give somebody away is released with totals hidden, and not at all
 * where that does not help.
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
     * @param name what it is called
     * @param table as it is shown
     * @param nested the tables of the report over the same people that a reader can put beside it
     */
    record ReleasedTable(String name, PublishedTable table, List<Nesting> nested) {}

    /** Everything that was released. */
    List<ReleasedTable> all() {
        return List.copyOf(all);
    }

    /**
     * A breakdown of people, and their sum.
     *
     * @param name what the table is called
     * @param people who is broken down; another breakdown of theirs that adds up to another number is taken for one of others
     * @param groups how many are in each group
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

    /** Groups of people and their sum, beside tables of the same people that are released already. */
    Optional<PublishedTable> groups(String name, Map<String, Long> groups, List<Nesting> nested) {
        List<String> rows = List.copyOf(groups.keySet());
        long[][] counts =
                groups.values().stream().map(count -> new long[] {count}).toArray(long[][]::new);
        return release(name, CountTable.of(rows, List.of(PEOPLE), counts, Totals.COLUMNS), nested);
    }

    /** A table beside others of the same people that are released already. */
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

    /** How many figures of all tables are withheld. */
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
