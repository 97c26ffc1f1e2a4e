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
 * Carers by support of all councils that could be counted, and what the councils should hear about. The counts are exact:
 * what is published is a {@code RegionRelease}.
 *
 * @param carers the carers, as one machine counts them
 * @param submitted which submission of each council was counted
 * @param problems everything that is wrong, council by council
 */
public record RegionCarers(
        CarersBySupport carers, SortedMap<String, Instant> submitted, List<CouncilProblem> problems) {

    /** ASCOF 3D, parts 1b and 2b, of these carers; exact, too. */
    public SelfDirectedSupport selfDirected() {
        return SelfDirectedSupport.of(carers);
    }

    /** Copies the map, and puts the problems into their order. */
    public RegionCarers {
        requireNonNull(carers, "carers");
        submitted = Collections.unmodifiableSortedMap(new TreeMap<>(submitted));
        problems = problems.stream().sorted(CouncilProblem.ORDER).toList();
    }
}
