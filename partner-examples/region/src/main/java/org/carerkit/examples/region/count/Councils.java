package org.carerkit.examples.region.count;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The councils that are asked for data, each in one region, read from a CSV file {@code council,region}.
 *
 * @param regions the region of each council's code
 * @param problems the lines that were left out
 */
public record Councils(SortedMap<String, String> regions, List<CouncilProblem> problems) {

    /** The file's name in a {@link CouncilProblem}. */
    static final String FILE = "councils";

    private static final List<String> HEADER = List.of("council", "region");

    /** Copies both collections. */
    public Councils {
        regions = Collections.unmodifiableSortedMap(new TreeMap<>(regions));
        problems = List.copyOf(problems);
    }

    /**
     * Reads the file.
     *
     * @throws org.carerkit.outcomes.finding.RefusedException if it is not CSV with the header {@code council,region}
     * @throws IOException if it cannot be read
     */
    public static Councils read(InputStream in) throws IOException {
        SortedMap<String, String> regions = new TreeMap<>();
        List<CouncilProblem> problems = new ArrayList<>();
        CsvListReader.read(
                in,
                HEADER,
                FILE,
                (place, cells) -> {
                    if (regions.putIfAbsent(cells.get(0), cells.get(1)) != null) {
                        problems.add(CouncilProblem.of(RegionFinding.REGION_COUNCIL_TWICE, cells.get(0), FILE, place));
                    }
                },
                problems::add);
        return new Councils(regions, problems);
    }

    /** Returns the names of the regions, in order. */
    public SortedSet<String> names() {
        return new TreeSet<>(regions.values());
    }

    /**
     * Returns the region of a council.
     *
     * @throws IllegalArgumentException if the council is not on the list
     */
    public String regionOf(String council) {
        String region = regions.get(council);
        if (region == null) {
            throw new IllegalArgumentException("council: not on the list");
        }
        return region;
    }
}
