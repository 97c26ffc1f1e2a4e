package org.carerkit.examples.region.count;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carerkit.outcomes.tally.Tally;

/**
 * The tally of a score over councils, and what to report to them. The results of two groups of councils can be added in
 * any order. The counts are exact. A {@code ScoreRelease} holds what may be published.
 *
 * @param tally the tally, with the same figures as if one machine had made it; its first dimension is
 *     {@link ScoreMeasure#COUNCIL}
 * @param submitted which submission of each council was counted
 * @param problems everything that is wrong, in order
 */
public record RegionScores(Tally tally, SortedMap<String, Instant> submitted, List<CouncilProblem> problems)
        implements Serializable {

    /** Copies the map and sorts the problems. */
    public RegionScores {
        requireNonNull(tally, "tally");
        submitted = new TreeMap<>(submitted);
        problems =
                new ArrayList<>(problems.stream().sorted(CouncilProblem.ORDER).toList());
    }

    static RegionScores nobody(ScoreMeasure measure) {
        return new RegionScores(measure.nobody(), new TreeMap<>(), List.of());
    }

    RegionScores with(CouncilReader.Outcome<Tally> outcome) {
        SortedMap<String, Instant> times = new TreeMap<>();
        outcome.found().ifPresent(counted -> times.put(outcome.council(), counted.submitted()));
        Tally counted =
                outcome.found().map(CouncilReader.Outcome.Counted::result).orElse(none());
        return plus(new RegionScores(counted, times, outcome.problems()));
    }

    private Tally none() {
        return Tally.empty(tally.instrument(), tally.score(), tally.dimensions());
    }

    /** Returns both groups of councils together. */
    public RegionScores plus(RegionScores other) {
        SortedMap<String, Instant> times = new TreeMap<>(submitted);
        times.putAll(other.submitted);
        List<CouncilProblem> all = new ArrayList<>(problems);
        all.addAll(other.problems);
        return new RegionScores(tally.plus(other.tally), times, all);
    }

    /** Returns the councils' codes without any figure, because small counts are personal data. */
    @Override
    public String toString() {
        return "RegionScores" + submitted.keySet();
    }
}
