package org.carerkit.examples.region.release;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carerkit.examples.region.count.CouncilProblem;
import org.carerkit.examples.region.count.Councils;
import org.carerkit.examples.region.count.RegionScores;
import org.carerkit.examples.region.count.ScoreMeasure;
import org.carerkit.outcomes.disclosure.Background;
import org.carerkit.outcomes.disclosure.ComplementaryPolicy;
import org.carerkit.outcomes.disclosure.CountTable;
import org.carerkit.outcomes.disclosure.CountTable.Totals;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.outcomes.disclosure.Release.Released;
import org.carerkit.outcomes.tally.ScoreCounts;

/**
 * What may be published about a score at three levels, council within region within England: the number of people with
 * a score, and their mean.
 *
 * <p>The regions are one table, whose total is England's. A region's councils are one table, whose total is the
 * region's, released only if the region's number is shown. A mean is published only with a number of people that is
 * shown, so it is about 8 or more people. The same holds for a mean that a reader works out for the hidden areas, which
 * have 8 or more people together; the means reveal nothing about their numbers.
 *
 * <p>Responses that cannot be scored, the values themselves, and the columns that break people down are not in any
 * published figure.
 *
 * @param regions the regions, with England's total; empty if that would give somebody away
 * @param councils for each region, its councils; a withheld table is left out
 */
public record ScoreRelease(Optional<PublishedTable> regions, SortedMap<String, PublishedTable> councils) {

    /** The only column: people with a score. */
    static final String PEOPLE = "people";

    /** Copies the map. */
    public ScoreRelease {
        councils = Collections.unmodifiableSortedMap(new TreeMap<>(councils));
    }

    /** Releases everything that can be released about the councils that were counted. */
    public static ScoreRelease of(RegionScores scores, Councils asked) {
        SortedMap<String, SortedMap<String, ScoreCounts>> byRegion = byRegion(scores, asked);
        SortedMap<String, ScoreCounts> totals = new TreeMap<>();
        byRegion.forEach((region, counts) -> totals.put(region, sum(counts)));
        Optional<PublishedTable> regions = Stream.of(RegionRelease.POLICY, RegionRelease.POLICY.hidingTotals())
                .flatMap(policy -> table(policy, totals).stream())
                .findFirst();
        SortedMap<String, PublishedTable> councils = new TreeMap<>();
        byRegion.forEach((region, counts) -> {
            if (regions.filter(table -> shows(table, region)).isPresent()) {
                table(RegionRelease.POLICY, counts).ifPresent(table -> councils.put(region, table));
            }
        });
        return new ScoreRelease(regions, councils);
    }

    /** Returns the councils' counts by region, not broken down any further. */
    static SortedMap<String, SortedMap<String, ScoreCounts>> byRegion(RegionScores scores, Councils asked) {
        SortedMap<String, SortedMap<String, ScoreCounts>> byRegion = new TreeMap<>();
        scores.tally()
                .by(ScoreMeasure.COUNCIL)
                .cells()
                .forEach((cell, counts) -> byRegion.computeIfAbsent(asked.regionOf(cell.get(0)), any -> new TreeMap<>())
                        .put(cell.get(0), counts));
        return byRegion;
    }

    /** Returns the sum for a region, which has at least one council. */
    static ScoreCounts sum(SortedMap<String, ScoreCounts> counts) {
        return counts.values().stream().reduce(ScoreCounts::plus).orElseThrow();
    }

    private static Optional<PublishedTable> table(ComplementaryPolicy policy, SortedMap<String, ScoreCounts> areas) {
        long[][] counts = areas.values().stream()
                .map(each -> new long[] {each.scorable()})
                .toArray(long[][]::new);
        CountTable table = CountTable.of(List.copyOf(areas.keySet()), List.of(PEOPLE), counts, Totals.COLUMNS);
        return policy.release(table, Background.CARERS_THEMSELVES) instanceof Released released
                ? Optional.of(released.table())
                : Optional.empty();
    }

    private static boolean shows(PublishedTable table, String area) {
        return !table.isSuppressed(new Place(table.rows().indexOf(area), 0));
    }

    /** Returns what is wrong with the data, and which tables are withheld. */
    public List<CouncilProblem> problems(RegionScores scores, Councils asked) {
        List<CouncilProblem> problems = new ArrayList<>(scores.problems());
        if (regions.isEmpty()) {
            problems.add(CouncilProblem.withheld(RegionFiles.ENGLAND));
        }
        asked.names().stream()
                .filter(region -> !councils.containsKey(region))
                .forEach(region -> problems.add(CouncilProblem.withheld(region)));
        return problems;
    }
}
