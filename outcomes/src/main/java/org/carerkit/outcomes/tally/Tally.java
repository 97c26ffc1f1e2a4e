package org.carerkit.outcomes.tally;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carerkit.outcomes.instrument.InstrumentKey;

/**
 * The counts of one score, by cell. Tallies of the same breakdown can be added together in any order, so one thread,
 * many threads and many machines produce the same {@link #csv() bytes}. Apply a disclosure policy before you show any
 * of it. Serializable, so that many machines can share the counting of one tally.
 *
 * @param instrument the instrument and edition
 * @param score the score's key
 * @param dimensions the names of the dimensions
 * @param cells the counts of each cell that is not empty; its key has one category for each dimension
 */
public record Tally(
        InstrumentKey instrument, String score, List<String> dimensions, SortedMap<List<String>, ScoreCounts> cells)
        implements Serializable {

    /** Compares category by category, each by its characters. */
    static final Comparator<List<String>> ORDER = (Comparator<List<String>> & Serializable) Tally::compare;

    /**
     * Copies the cells.
     *
     * @throws IllegalArgumentException if a cell has the wrong number of categories or counts another score
     */
    @SuppressWarnings("ReferenceEquality") // List.copyOf returns an immutable list itself
    public Tally {
        requireNonNull(instrument, "instrument");
        requireNonNull(score, "score");
        dimensions = List.copyOf(dimensions);
        SortedMap<List<String>, ScoreCounts> copy = new TreeMap<>(ORDER);
        boolean immutable = true;
        for (var entry : cells.entrySet()) {
            List<String> cell = entry.getKey();
            ScoreCounts counts = entry.getValue();
            immutable &= List.copyOf(cell) == cell;
            if (cell.size() != dimensions.size()
                    || !counts.instrument().equals(instrument)
                    || !counts.score().equals(score)) {
                throw new IllegalArgumentException("cells: have another breakdown or score");
            }
        }
        if (immutable) {
            copy.putAll(cells); // faster if they are already in this order
        } else {
            cells.forEach((cell, counts) -> copy.put(List.copyOf(cell), counts));
        }
        cells = Collections.unmodifiableSortedMap(copy);
    }

    /** A tally of nobody. Adding it to another of the same kind changes nothing. */
    public static Tally empty(InstrumentKey instrument, String score, List<String> dimensions) {
        return new Tally(instrument, score, dimensions, new TreeMap<>(ORDER));
    }

    /**
     * Adds another tally.
     *
     * @throws IllegalArgumentException if the other has another breakdown or counts another score
     */
    public Tally plus(Tally other) {
        if (!instrument.equals(other.instrument)
                || !score.equals(other.score)
                || !dimensions.equals(other.dimensions)) {
            throw new IllegalArgumentException("other: has another breakdown or score");
        }
        SortedMap<List<String>, ScoreCounts> sum = new TreeMap<>(cells);
        other.cells.forEach((cell, counts) -> sum.merge(cell, counts, ScoreCounts::plus));
        return new Tally(instrument, score, dimensions, sum);
    }

    /**
     * The same people broken down by only some of the dimensions, in the order given.
     *
     * @throws IllegalArgumentException if a dimension does not exist
     */
    public Tally by(String... kept) {
        int[] places = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            places[i] = dimensions.indexOf(kept[i]);
            if (places[i] < 0) {
                throw new IllegalArgumentException("kept: not a dimension of this tally");
            }
        }
        SortedMap<List<String>, ScoreCounts> fewer = new TreeMap<>(ORDER);
        cells.forEach((cell, counts) -> {
            List<String> categories = new ArrayList<>();
            for (int place : places) {
                categories.add(cell.get(place));
            }
            fewer.merge(List.copyOf(categories), counts, ScoreCounts::plus);
        });
        return new Tally(instrument, score, List.of(kept), fewer);
    }

    /**
     * The same people with one more dimension, placed first, in which they all have one category: the council that the
     * tally belongs to.
     *
     * @param dimension the dimension's name
     * @param category the category
     * @throws IllegalArgumentException if the dimension already exists
     */
    public Tally within(String dimension, String category) {
        if (dimensions.contains(requireNonNull(dimension, "dimension"))) {
            throw new IllegalArgumentException("dimension: the tally already has it");
        }
        SortedMap<List<String>, ScoreCounts> longer = new TreeMap<>(ORDER);
        cells.forEach((cell, counts) -> longer.put(before(category, cell), counts));
        return new Tally(instrument, score, before(dimension, dimensions), longer);
    }

    private static List<String> before(String first, List<String> others) {
        List<String> all = new ArrayList<>();
        all.add(first);
        all.addAll(others);
        return List.copyOf(all);
    }

    /** The counts of all cells together. */
    public ScoreCounts total() {
        return cells.values().stream().reduce(ScoreCounts.nobody(instrument, score), ScoreCounts::plus);
    }

    /**
     * The tally as CSV in a fixed order: a row for each cell and value, and one for responses without a score. Equal
     * tallies give equal text. Lines end in a line feed.
     */
    public String csv() {
        return new TallyText(this).csv();
    }

    private static int compare(List<String> one, List<String> other) {
        int common = Math.min(one.size(), other.size());
        for (int i = 0; i < common; i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** Shows no figures, because small counts are personal. */
    @Override
    public String toString() {
        return "Tally[" + instrument + ", " + score + ", " + dimensions + "]";
    }
}
