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
 * Counts one score of many people by a breakdown, as they come. It grows with the cells and not with the people. For one
 * thread; add up the tallies of several.
 *
 * <pre>{@code
 * TallyCounter<Carer> counter = new TallyCounter<>(swemwbs, "metric", List.of(area, CarerDimensions.sex()));
 * results.forEach((carer, result) -> counter.add(carer, result));
 * Tally tally = counter.tally();
 * }</pre>
 *
 * @param <T> what is known of a person
 */
public final class TallyCounter<T> {

    private final Instrument instrument;
    private final String score;
    private final List<Dimension<? super T>> dimensions;
    private final Map<List<String>, ScoreCounter> cells = new HashMap<>();

    /**
     * Starts at nobody.
     *
     * @param instrument the instrument
     * @param score the key of one of its scores
     * @param dimensions the breakdown; none counts everybody in one cell
     * @throws IllegalArgumentException if there is no such score, or a dimension is there twice
     */
    public TallyCounter(Instrument instrument, String score, List<Dimension<? super T>> dimensions) {
        this.instrument = requireNonNull(instrument, "instrument");
        this.score = requireNonNull(score, "score");
        this.dimensions = List.copyOf(dimensions);
        if (instrument.score(score).isEmpty()) {
            throw new IllegalArgumentException("score: not in " + instrument);
        }
        if (new HashSet<>(ids()).size() != dimensions.size()) {
            throw new IllegalArgumentException("dimensions: one is there twice");
        }
    }

    /**
     * Counts one person.
     *
     * @throws IllegalArgumentException if the result is of another instrument or edition, or holds an estimated score
     */
    public void add(T person, ScoringResult result) {
        List<String> cell =
                dimensions.stream().map(dimension -> dimension.of(person)).toList();
        cells.computeIfAbsent(cell, key -> new ScoreCounter(instrument, score)).add(result);
    }

    /** What was counted so far; counting can go on. */
    public Tally tally() {
        TreeMap<List<String>, ScoreCounts> counts = new TreeMap<>(Tally.ORDER);
        cells.forEach((cell, counter) -> counts.put(cell, counter.counts()));
        return new Tally(instrument.key(), score, ids(), counts);
    }

    private List<String> ids() {
        return dimensions.stream().<String>map(Dimension::id).toList();
    }
}
