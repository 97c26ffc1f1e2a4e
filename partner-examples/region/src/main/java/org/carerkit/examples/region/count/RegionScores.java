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
 * The tally of a score over councils, and what they should hear about. Those of two groups of councils add up to that of both,
 * in any order. The counts are exact: what is published is a {@code ScoreRelease}.
 *
 * @param tally the tally, as one machine makes it; its first dimension is {@link ScoreMeasure#COUNCIL}
 * @param submitted which submission of each council was counted
 * @param problems everything that is wrong, in order
 */
public record RegionScores(Tally tally, SortedMap<String, Instant> submitted, List<CouncilProblem> problems)
        implements Serializable {

    /** Copies the map, and puts the problems into their order. */
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

    /** Both groups of councils together. */
    public RegionScores plus(RegionScores other) {
        SortedMap<String, Instant> times = new TreeMap<>(submitted);
        times.putAll(other.submitted);
        List<CouncilProblem> all = new ArrayList<>(problems);
        all.addAll(other.problems);
        return new RegionScores(tally.plus(other.tally), times, all);
    }

    /** The councils' codes; no figure, because small counts are personal. */
    @Override
    public String toString() {
        return "RegionScores" + submitted.keySet();
    }
}
