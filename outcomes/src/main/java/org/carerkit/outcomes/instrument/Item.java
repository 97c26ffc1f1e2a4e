package org.carerkit.outcomes.instrument;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * An item of a questionnaire: the answers allowed and the points for each. It never contains the item's wording.
 *
 * @param id the key: {@code i1}
 * @param from the lowest answer
 * @param to the highest answer, inclusive
 * @param points the points for each answer, from lowest to highest
 * @param about the item's subject, in our own words or by its position in the source
 */
public record Item(String id, int from, int to, List<Integer> points, Optional<String> about) {

    /** The most answers that an item can have. */
    public static final int MOST_ANSWERS = 101;

    /**
     * Copies the points.
     *
     * @throws IllegalArgumentException unless there is one number of points for each answer
     */
    public Item {
        requireNonNull(id, "id");
        points = List.copyOf(points);
        requireNonNull(about, "about");
        if (to < from || to - from >= MOST_ANSWERS || points.size() != to - from + 1) {
            throw new IllegalArgumentException("points: must have one for each answer");
        }
    }

    /** True if the item allows this answer. */
    public boolean accepts(int answer) {
        return answer >= from && answer <= to;
    }

    /** The points for an answer. Check first that the item {@link #accepts} it. */
    public int pointsOf(int answer) {
        return points.get(answer - from);
    }

    /** The fewest points for any answer. */
    public int fewestPoints() {
        return points.stream().mapToInt(Integer::intValue).min().orElseThrow();
    }

    /** The most points for any answer. */
    public int mostPoints() {
        return points.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }
}
