package org.carerkit.examples.region.count;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carerkit.outcomes.socialcare.CarersBySupport;
import org.carerkit.outcomes.socialcare.SelfDirectedSupport;

/**
 * The carers by support of all councils that could be counted, and what to report to the councils. The counts are
 * exact. A {@code RegionRelease} holds what may be published.
 *
 * @param carers the carers, with the same figures as if one machine had counted them
 * @param submitted which submission of each council was counted
 * @param problems everything that is wrong, in order of the councils
 */
public record RegionCarers(
        CarersBySupport carers, SortedMap<String, Instant> submitted, List<CouncilProblem> problems) {

    /** Returns the exact figures of ASCOF 3D, parts 1b and 2b, for these carers. */
    public SelfDirectedSupport selfDirected() {
        return SelfDirectedSupport.of(carers);
    }

    /** Copies the map and sorts the problems. */
    public RegionCarers {
        requireNonNull(carers, "carers");
        submitted = Collections.unmodifiableSortedMap(new TreeMap<>(submitted));
        problems = problems.stream().sorted(CouncilProblem.ORDER).toList();
    }
}
