package org.carerkit.examples.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
import org.carerkit.outcomes.disclosure.Nesting;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.outcomes.disclosure.Release.Released;
import org.carerkit.outcomes.socialcare.CarerAgeBand;
import org.carerkit.outcomes.socialcare.CarerSupport;
import org.carerkit.outcomes.socialcare.SupportTable;

/**
 * What may be published of carers by support at three levels: England by support and age; each region by support and age;
 * each council of a region by support. No figure of one level gives away what another hides:
 *
 * <ul>
 *   <li>all regions are one table that is released beside England's, of which each figure is a sum of regions';
 *   <li>the totals of a region's councils are that region's totals by support, and stand in the councils' table. There is one
 *       only where the region's table shows all of these: then it tells nothing more about the region, and no region or
 *       England anything more about a council.
 * </ul>
 *
 * <p>A table whose totals would give somebody away is released with totals hidden, or without them, and not at all where that
 * does not help.
 *
 * @param england supports by ages; empty when withheld
 * @param regions the regions' supports by ages; a row is {@link #row}; empty when withheld
 * @param councils for each region its councils by supports; a region without a table is not there
 */
public record RegionRelease(
        Optional<PublishedTable> england, Optional<PublishedTable> regions, SortedMap<String, PublishedTable> councils) {

    /** Counts below 8 are hidden, and enough others that none of them is narrowed below a width of 7. */
    static final ComplementaryPolicy POLICY = ComplementaryPolicy.STANDARD;

    static final String ENGLAND = "England";

    private static final String BETWEEN = " | ";
    private static final List<String> SUPPORTS =
            Stream.of(CarerSupport.values()).map(CarerSupport::label).toList();
    private static final List<String> AGES =
            Stream.of(CarerAgeBand.values()).map(CarerAgeBand::label).toList();

    /** Copies the map. */
    public RegionRelease {
        councils = Collections.unmodifiableSortedMap(new TreeMap<>(councils));
    }

    /** Releases all that can be released. */
    public static RegionRelease of(RegionCarers carers, Councils councils) {
        Map<String, SupportTable> byRegion = new LinkedHashMap<>();
        for (String region : councils.names()) {
            List<SupportTable> known = tables(carers, councils.of(region)).values().stream()
                    .toList();
            if (!known.isEmpty()) {
                byRegion.put(region, known.stream().reduce(SupportTable.EMPTY, SupportTable::plus));
            }
        }
        SupportTable all = byRegion.values().stream().reduce(SupportTable.EMPTY, SupportTable::plus);
        Optional<PublishedTable> england = release(
                CountTable.of(SUPPORTS, AGES, byAge(all).toArray(long[][]::new), Totals.ALL), List.of(), true);
        Optional<PublishedTable> regions = regions(byRegion, england);
        SortedMap<String, PublishedTable> released = new TreeMap<>();
        regions.ifPresent(table -> byRegion.keySet().stream()
                .filter(region -> showsAllTotals(table, region))
                .forEach(region -> councils(tables(carers, councils.of(region)))
                        .ifPresent(counts -> released.put(region, counts))));
        return new RegionRelease(england, regions, released);
    }

    /** The name of a region's row. */
    static String row(String region, String support) {
        return region + BETWEEN + support;
    }

    /** The region and the support of a row's name; no support has the separator in it. */
    static List<String> areaAndSupport(String row) {
        int between = row.lastIndexOf(BETWEEN);
        return List.of(row.substring(0, between), row.substring(between + BETWEEN.length()));
    }

    /** What is wrong with the data, and which tables there are not. */
    List<Problem> problems(RegionCarers carers, Councils asked) {
        List<Problem> problems = new ArrayList<>(carers.problems());
        if (england.isEmpty()) {
            problems.add(Problem.of(RegionFinding.REGION_TABLE_WITHHELD, "", "", ENGLAND));
        }
        if (regions.isEmpty()) {
            problems.add(Problem.of(RegionFinding.REGION_TABLE_WITHHELD, "", "", "regions"));
        }
        for (String region : asked.names()) {
            if (!councils.containsKey(region)) {
                problems.add(Problem.of(RegionFinding.REGION_TABLE_WITHHELD, "", "", region));
            }
        }
        return problems;
    }

    private static SortedMap<String, SupportTable> tables(RegionCarers carers, List<String> councils) {
        SortedMap<String, SupportTable> tables = new TreeMap<>();
        carers.carers().councils().forEach((council, found) -> {
            if (councils.contains(council)) {
                tables.put(council, found.table());
            }
        });
        return tables;
    }

    private static Optional<PublishedTable> regions(
            Map<String, SupportTable> byRegion, Optional<PublishedTable> england) {
        List<String> rows = new ArrayList<>();
        List<long[]> counts = new ArrayList<>();
        Map<String, List<String>> parts = new LinkedHashMap<>();
        byRegion.forEach((region, table) -> {
            counts.addAll(byAge(table));
            for (String support : SUPPORTS) {
                rows.add(row(region, support));
                parts.computeIfAbsent(support, any -> new ArrayList<>()).add(row(region, support));
            }
        });
        List<Nesting> around =
                england.map(table -> List.of(new Nesting(table, parts))).orElse(List.of());
        return release(CountTable.of(rows, AGES, counts.toArray(long[][]::new), Totals.ROWS), around, true);
    }

    private static Optional<PublishedTable> councils(SortedMap<String, SupportTable> councils) {
        List<String> rows = List.copyOf(councils.keySet());
        long[][] counts = councils.values().stream()
                .map(table -> Stream.of(CarerSupport.values())
                        .mapToLong(table::count)
                        .toArray())
                .toArray(long[][]::new);
        return Stream.of(Totals.ALL, Totals.COLUMNS)
                .map(totals -> release(CountTable.of(rows, SUPPORTS, counts, totals), List.of(), false))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<long[]> byAge(SupportTable table) {
        return Stream.of(CarerSupport.values())
                .map(support -> Stream.of(CarerAgeBand.values())
                        .mapToLong(age -> table.count(support, age))
                        .toArray())
                .toList();
    }

    private static boolean showsAllTotals(PublishedTable regions, String region) {
        return SUPPORTS.stream()
                .map(support -> regions.rows().indexOf(row(region, support)))
                .noneMatch(row -> regions.isSuppressed(new Place(row, AGES.size())));
    }

    private static Optional<PublishedTable> release(CountTable counts, List<Nesting> around, boolean totalsMayBeHidden) {
        Background background = Background.CARERS_THEMSELVES.withNested(around.toArray(Nesting[]::new));
        return Stream.of(POLICY, POLICY.hidingTotals())
                .limit(totalsMayBeHidden ? 2 : 1)
                .map(policy -> policy.release(counts, background))
                .flatMap(release -> release instanceof Released released
                        ? Stream.of(released.table())
                        : Stream.<PublishedTable>empty())
                .findFirst();
    }
}
