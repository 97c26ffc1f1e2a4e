package org.carerkit.examples.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carerkit.outcomes.disclosure.Background;
import org.carerkit.outcomes.disclosure.ComplementaryPolicy;
import org.carerkit.outcomes.disclosure.CountTable;
import org.carerkit.outcomes.disclosure.CountTable.Totals;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.outcomes.disclosure.Release.Released;
import org.carerkit.outcomes.socialcare.CarerAgeBand;
import org.carerkit.outcomes.socialcare.CarerSupport;
import org.carerkit.outcomes.socialcare.SupportTable;

/**
 * What may be published of carers by support at three levels: England and each region by support and age, each council by
 * support. No figure of one level gives away what another hides, because one level is the totals of the next:
 *
 * <ul>
 *   <li>for each support the regions by age are one table, whose totals by age are England's. No figure is published that
 *       adds supports up, so that the six tables have nothing to do with each other;
 *   <li>the totals of a region's councils by support are that region's totals in those six. Its councils have a table only
 *       where all of these are shown: then it tells nothing more about the region, and the other two levels nothing more
 *       about a council.
 * </ul>
 *
 * <p>A table whose totals would give somebody away is released with totals hidden, or without those of the councils, and not
 * at all where that does not help.
 *
 * @param supports for each support the regions by ages, with totals of both; a support without a table is not there
 * @param councils for each region its councils by supports; a region without a table is not there
 */
public record RegionRelease(Map<CarerSupport, PublishedTable> supports, SortedMap<String, PublishedTable> councils) {

    /** Counts below 8 are hidden, and enough others that none of them is narrowed below a width of 7. */
    static final ComplementaryPolicy POLICY = ComplementaryPolicy.STANDARD;

    private static final List<CarerSupport> SUPPORTS = List.of(CarerSupport.values());
    private static final List<CarerAgeBand> AGES = List.of(CarerAgeBand.values());

    /** Copies the maps. */
    public RegionRelease {
        Map<CarerSupport, PublishedTable> copy = new EnumMap<>(CarerSupport.class);
        copy.putAll(supports);
        supports = Collections.unmodifiableMap(copy);
        councils = Collections.unmodifiableSortedMap(new TreeMap<>(councils));
    }

    /** Releases all that can be released of the councils that were counted. */
    public static RegionRelease of(RegionCarers carers, Councils asked) {
        SortedMap<String, SortedMap<String, SupportTable>> byRegion = new TreeMap<>();
        carers.carers()
                .councils()
                .forEach((council, found) -> byRegion.computeIfAbsent(asked.regionOf(council), any -> new TreeMap<>())
                        .put(council, found.table()));
        Map<CarerSupport, PublishedTable> supports = new EnumMap<>(CarerSupport.class);
        for (CarerSupport support : SUPPORTS) {
            regions(byRegion, support).ifPresent(table -> supports.put(support, table));
        }
        SortedMap<String, PublishedTable> councils = new TreeMap<>();
        byRegion.forEach((region, tables) -> {
            if (showsAllTotals(supports, region)) {
                councils(tables).ifPresent(table -> councils.put(region, table));
            }
        });
        return new RegionRelease(supports, councils);
    }

    private static Optional<PublishedTable> regions(
            SortedMap<String, SortedMap<String, SupportTable>> byRegion, CarerSupport support) {
        long[][] counts = byRegion.values().stream()
                .map(tables -> tables.values().stream().reduce(SupportTable.EMPTY, SupportTable::plus))
                .map(table -> AGES.stream()
                        .mapToLong(age -> table.count(support, age))
                        .toArray())
                .toArray(long[][]::new);
        CountTable table = CountTable.of(
                List.copyOf(byRegion.keySet()),
                AGES.stream().map(CarerAgeBand::label).toList(),
                counts,
                Totals.ALL);
        return Stream.of(POLICY, POLICY.hidingTotals())
                .flatMap(policy -> released(policy, table).stream())
                .findFirst();
    }

    private static Optional<PublishedTable> councils(SortedMap<String, SupportTable> councils) {
        List<String> rows = List.copyOf(councils.keySet());
        List<String> columns = SUPPORTS.stream().map(CarerSupport::label).toList();
        long[][] counts = councils.values().stream()
                .map(table -> SUPPORTS.stream().mapToLong(table::count).toArray())
                .toArray(long[][]::new);
        return Stream.of(Totals.ALL, Totals.COLUMNS)
                .flatMap(totals -> released(POLICY, CountTable.of(rows, columns, counts, totals)).stream())
                .findFirst();
    }

    private static boolean showsAllTotals(Map<CarerSupport, PublishedTable> supports, String region) {
        return supports.keySet().containsAll(SUPPORTS)
                && supports.values().stream()
                        .noneMatch(table ->
                                table.isSuppressed(new Place(table.rows().indexOf(region), AGES.size())));
    }

    private static Optional<PublishedTable> released(ComplementaryPolicy policy, CountTable table) {
        return policy.release(table, Background.CARERS_THEMSELVES) instanceof Released released
                ? Optional.of(released.table())
                : Optional.empty();
    }

    /** What is wrong with the data, and which tables there are not. */
    List<Problem> problems(RegionCarers carers, Councils asked) {
        List<Problem> problems = new ArrayList<>(carers.problems());
        SUPPORTS.stream()
                .filter(support -> !supports.containsKey(support))
                .forEach(support -> problems.add(withheld(support.label())));
        asked.names().stream()
                .filter(region -> !councils.containsKey(region))
                .forEach(region -> problems.add(withheld(region)));
        return problems;
    }

    private static Problem withheld(String table) {
        return Problem.of(RegionFinding.REGION_TABLE_WITHHELD, "", "", table);
    }
}
