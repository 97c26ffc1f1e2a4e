package org.carerkit.outcomes.instrument;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One item of a questionnaire: what may be answered and what each answer counts. It never holds the item's wording.
 *
 * @param id its key: {@code i1}
 * @param from the lowest answer
 * @param to the highest answer, inclusive
 * @param points what each answer counts, from the lowest answer to the highest
 * @param about what the item is about, in our own words or by its place in its source
 */
public record Item(String id, int from, int to, List<Integer> points, Optional<String> about) {

    /** The most answers that an item can have. */
    public static final int MOST_ANSWERS = 101;

    /**
     * Copies the points.
     *
     * @throws IllegalArgumentException if there is not one number of points for each answer
     */
    public Item {
        requireNonNull(id, "id");
        points = List.copyOf(points);
        requireNonNull(about, "about");
        if (to < from || to - from >= MOST_ANSWERS || points.size() != to - from + 1) {
            throw new IllegalArgumentException("points: needs one for each answer");
        }
    }

    /** True when the item can be answered so. */
    public boolean accepts(int answer) {
        return answer >= from && answer <= to;
    }

    /** What an answer counts; {@link #accepts} it first. */
    public int pointsOf(int answer) {
        return points.get(answer - from);
    }

    /** The fewest points that an answer counts. */
    public int fewestPoints() {
        return points.stream().mapToInt(Integer::intValue).min().orElseThrow();
    }

    /** The most points that an answer counts. */
    public int mostPoints() {
        return points.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }
}
