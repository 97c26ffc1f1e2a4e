package org.carerkit.outcomes.tally;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.scoring.ScoringResult;

/**
 * Counts one score by a breakdown, person by person. The size depends on the number of cells, not of people. Use each
 * counter on one thread, then add their tallies together.
 *
 * <pre>{@code
 * TallyCounter<Carer> counter = new TallyCounter<>(swemwbs, "metric", List.of(area, CarerDimensions.sex()));
 * results.forEach((carer, result) -> counter.add(carer, result));
 * Tally tally = counter.tally();
 * }</pre>
 *
 * @param <T> the data about a person
 */
public final class TallyCounter<T> {

    private final Instrument instrument;
    private final String score;
    private final List<Dimension<? super T>> dimensions;
    private final Map<List<String>, ScoreCounter> cells = new HashMap<>();

    /**
     * Starts with nobody counted.
     *
     * @param instrument the instrument
     * @param score the key of one of its scores
     * @param dimensions the breakdown; if empty, everyone is in one cell
     * @throws IllegalArgumentException if there is no such score, or a dimension is repeated
     */
    public TallyCounter(Instrument instrument, String score, List<Dimension<? super T>> dimensions) {
        this.instrument = requireNonNull(instrument, "instrument");
        this.score = requireNonNull(score, "score");
        this.dimensions = List.copyOf(dimensions);
        if (instrument.score(score).isEmpty()) {
            throw new IllegalArgumentException("score: not in " + instrument);
        }
        if (new HashSet<>(ids()).size() != dimensions.size()) {
            throw new IllegalArgumentException("dimensions: one occurs twice");
        }
    }

    /**
     * Counts one person.
     *
     * @throws IllegalArgumentException if the result is for another instrument or edition, or its score is an estimate
     */
    public void add(T person, ScoringResult result) {
        List<String> cell =
                dimensions.stream().map(dimension -> dimension.of(person)).toList();
        cells.computeIfAbsent(cell, key -> new ScoreCounter(instrument, score)).add(result);
    }

    /** The counts so far. Counting can continue. */
    public Tally tally() {
        TreeMap<List<String>, ScoreCounts> counts = new TreeMap<>(Tally.ORDER);
        cells.forEach((cell, counter) -> counts.put(cell, counter.counts()));
        return new Tally(instrument.key(), score, ids(), counts);
    }

    private List<String> ids() {
        return dimensions.stream().<String>map(Dimension::id).toList();
    }
}
