package org.carerkit.examples.region.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.carerkit.examples.region.count.CouncilProblem;
import org.carerkit.examples.region.count.Councils;
import org.carerkit.examples.region.count.RegionCarers;
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
 * What may be published about carers by support at three levels: England and each region by support and age, and each
 * council by support. Adults, including those of unknown age, and carers under 18 are separate, as in ASCOF 3D. No
 * figure at one level reveals what another level hides, because each level is the totals of the next:
 *
 * <ul>
 *   <li>For each support, the regions by adults' ages are one table, whose totals by age are England's. Carers under 18
 *       by region and support are another table. None of these seven tables adds up adults of several supports, or
 *       adults and carers under 18, so they are independent of each other.
 *   <li>The totals of a region's councils by support, for adults only, are that region's totals in the six tables of
 *       adults. The councils have a table only if all of these totals are shown. It then reveals nothing more about the
 *       region, and the other two levels reveal nothing more about a council.
 * </ul>
 *
 * <p>A table whose totals would give somebody away is released with hidden totals, or for councils without each
 * council's total. If that is not enough, it is not released.
 *
 * @param supports for each support, the regions by adults' ages, with both kinds of totals; a withheld table is left
 *     out
 * @param underEighteen carers under 18 by region and support, with both kinds of totals; empty if withheld
 * @param councils for each region, its councils' adults by support; a withheld table is left out
 */
public record RegionRelease(
        Map<CarerSupport, PublishedTable> supports,
        Optional<PublishedTable> underEighteen,
        SortedMap<String, PublishedTable> councils) {

    /** Hides counts below 8, and enough others that no hidden count can be narrowed below a width of 7. */
    static final ComplementaryPolicy POLICY = ComplementaryPolicy.STANDARD;

    /** The columns of the regions' tables: adults' ages, and unknown. */
    static final List<CarerAgeBand> AGES = Arrays.stream(CarerAgeBand.values())
            .filter(age -> age != CarerAgeBand.UNDER_18)
            .toList();

    private static final List<CarerSupport> SUPPORTS = List.of(CarerSupport.values());

    /** Copies the maps. */
    public RegionRelease {
        Map<CarerSupport, PublishedTable> copy = new EnumMap<>(CarerSupport.class);
        copy.putAll(supports);
        supports = Collections.unmodifiableMap(copy);
        councils = Collections.unmodifiableSortedMap(new TreeMap<>(councils));
    }

    /** Releases everything that can be released about the councils that were counted. */
    public static RegionRelease of(RegionCarers carers, Councils asked) {
        SortedMap<String, SortedMap<String, SupportTable>> byRegion = new TreeMap<>();
        carers.carers()
                .councils()
                .forEach((council, found) -> byRegion.computeIfAbsent(asked.regionOf(council), any -> new TreeMap<>())
                        .put(council, found.table()));
        SortedMap<String, SupportTable> regions = new TreeMap<>();
        byRegion.forEach((region, tables) ->
                regions.put(region, tables.values().stream().reduce(SupportTable.EMPTY, SupportTable::plus)));
        Map<CarerSupport, PublishedTable> supports = new EnumMap<>(CarerSupport.class);
        for (CarerSupport support : SUPPORTS) {
            regions(regions, ages(), (table, column) -> table.count(support, AGES.get(column)))
                    .ifPresent(table -> supports.put(support, table));
        }
        Optional<PublishedTable> underEighteen = regions(
                regions, supportNames(), (table, column) -> table.count(SUPPORTS.get(column), CarerAgeBand.UNDER_18));
        SortedMap<String, PublishedTable> councils = new TreeMap<>();
        byRegion.forEach((region, tables) -> {
            if (showsAllTotals(supports, region)) {
                councils(tables).ifPresent(table -> councils.put(region, table));
            }
        });
        return new RegionRelease(supports, underEighteen, councils);
    }

    private static List<String> ages() {
        return AGES.stream().map(CarerAgeBand::label).toList();
    }

    private static List<String> supportNames() {
        return SUPPORTS.stream().map(CarerSupport::label).toList();
    }

    private static Optional<PublishedTable> regions(
            SortedMap<String, SupportTable> regions,
            List<String> columns,
            BiFunction<SupportTable, Integer, Long> count) {
        CountTable table = table(regions, columns, count, Totals.ALL);
        return Stream.of(POLICY, POLICY.hidingTotals())
                .flatMap(policy -> released(policy, table).stream())
                .findFirst();
    }

    private static Optional<PublishedTable> councils(SortedMap<String, SupportTable> councils) {
        return Stream.of(Totals.ALL, Totals.COLUMNS)
                .map(totals -> table(
                        councils,
                        supportNames(),
                        (table, column) -> AGES.stream()
                                .mapToLong(age -> table.count(SUPPORTS.get(column), age))
                                .sum(),
                        totals))
                .flatMap(table -> released(POLICY, table).stream())
                .findFirst();
    }

    private static CountTable table(
            SortedMap<String, SupportTable> areas,
            List<String> columns,
            BiFunction<SupportTable, Integer, Long> count,
            Totals totals) {
        long[][] counts = new long[areas.size()][columns.size()];
        int row = 0;
        for (SupportTable table : areas.values()) {
            for (int column = 0; column < columns.size(); column++) {
                counts[row][column] = count.apply(table, column);
            }
            row++;
        }
        return CountTable.of(List.copyOf(areas.keySet()), columns, counts, totals);
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

    /** Returns what is wrong with the data, and which tables are withheld. */
    public List<CouncilProblem> problems(RegionCarers carers, Councils asked) {
        List<CouncilProblem> problems = new ArrayList<>(carers.problems());
        SUPPORTS.stream()
                .filter(support -> !supports.containsKey(support))
                .forEach(support -> problems.add(CouncilProblem.withheld(support.label())));
        if (underEighteen.isEmpty()) {
            problems.add(CouncilProblem.withheld(CarerAgeBand.UNDER_18.label()));
        }
        asked.names().stream()
                .filter(region -> !councils.containsKey(region))
                .forEach(region -> problems.add(CouncilProblem.withheld(region)));
        return problems;
    }
}
