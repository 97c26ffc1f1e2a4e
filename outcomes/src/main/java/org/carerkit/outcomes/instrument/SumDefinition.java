package org.carerkit.outcomes.instrument;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.carerkit.outcomes.instrument.ScoreDefinition.Band;
import org.carerkit.outcomes.instrument.ScoreDefinition.Direction;

/**
 * A score that adds up the points of its items. A score of one item is a sum of one.
 *
 * @param id the key
 * @param title the name
 * @param items the items that count, each once
 * @param fewest the smallest total
 * @param most the largest total, inclusive
 * @param better the direction in which the score improves
 * @param bands the bands, lowest first; empty if the source names none
 */
public record SumDefinition(
        String id, String title, List<Item> items, int fewest, int most, Direction better, List<Band> bands)
        implements ScoreDefinition {

    /** Copies the lists. */
    public SumDefinition {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        items = List.copyOf(items);
        requireNonNull(better, "better");
        bands = List.copyOf(bands);
    }

    static SumDefinition of(String id, String title, List<Item> items, Direction better, List<Band> bands) {
        int fewest = items.stream().mapToInt(Item::fewestPoints).sum();
        int most = items.stream().mapToInt(Item::mostPoints).sum();
        return new SumDefinition(id, title, items, fewest, most, better, bands);
    }

    @Override
    public BigDecimal smallest() {
        return BigDecimal.valueOf(fewest);
    }

    @Override
    public BigDecimal largest() {
        return BigDecimal.valueOf(most);
    }
}
