package org.carerkit.examples.council;

import java.util.ArrayList;
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
 * Every table of counts of one report goes through here, so that all that was released can be attacked together. A table whose
 * totals would give somebody away is released with totals hidden, and not at all where that does not help.
 */
final class Releases {

    static final ComplementaryPolicy POLICY = ComplementaryPolicy.STANDARD;

    private final List<ReleasedTable> all = new ArrayList<>();

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

    /** Groups of people and their sum. */
    Optional<PublishedTable> groups(String name, Map<String, Long> groups) {
        return groups(name, groups, List.of());
    }

    /** Groups of people and their sum, beside tables of the same people that are released already. */
    Optional<PublishedTable> groups(String name, Map<String, Long> groups, List<Nesting> nested) {
        List<String> rows = List.copyOf(groups.keySet());
        long[][] counts =
                groups.values().stream().map(count -> new long[] {count}).toArray(long[][]::new);
        return release(name, CountTable.of(rows, List.of("people"), counts, Totals.COLUMNS), nested);
    }

    /** Those who have it and those who have not. */
    Optional<PublishedTable> share(String name, long with, long of) {
        return release(
                name,
                CountTable.of(List.of(name), List.of("with", "without"), new long[][] {{with, of - with}}, Totals.ROWS),
                List.of());
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
