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
 * What may be published of carers by support at three levels: England and each region by support and age, each council by
 * support. Adults, with those whose age is not known, and carers under 18 are apart, as in ASCOF 3D. No figure of one level
 * gives away what another hides, because one level is the totals of the next:
 *
 * <ul>
 *   <li>for each support the regions by adults' ages are one table, whose totals by age are England's, and carers under 18 by
 *       region and support are another. No figure is published that adds up adults of several supports, or adults and
 *       others, so that the seven tables have nothing to do with each other;
 *   <li>the totals of a region's councils by support, adults alone, are that region's totals in those six. Its councils have
 *       a table only where all of these are shown: then it tells nothing more about the region, and the other two levels
 *       nothing more about a council.
 * </ul>
 *
 * <p>A table whose totals would give somebody away is released with totals hidden, or without those of the councils, and not
 * at all where that does not help.
 *
 * @param supports for each support the regions by adults' ages, with totals of both; a support without a table is not there
 * @param underEighteen carers under 18 by region and support, with totals of both
 * @param councils for each region its councils' adults by supports; a region without a table is not there
 */
public record RegionRelease(
        Map<CarerSupport, PublishedTable> supports,
        Optional<PublishedTable> underEighteen,
        SortedMap<String, PublishedTable> councils) {

    /** Counts below 8 are hidden, and enough others that none of them is narrowed below a width of 7. */
    static final ComplementaryPolicy POLICY = ComplementaryPolicy.STANDARD;

    /** Adults' ages, and unknown: the columns of the regions' tables. */
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

    /** Releases all that can be released of the councils that were counted. */
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

    /** What is wrong with the data, and which tables there are not. */
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
