package org.carerkit.outcomes.instrument;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.carerkit.outcomes.instrument.ScoreDefinition.Band;
import org.carerkit.outcomes.instrument.ScoreDefinition.Direction;

/**
 * A score looked up in a table with one value for each total of a sum. SWEMWBS converts its raw total to a metric score
 * this way.
 *
 * @param id the key
 * @param title the name
 * @param of the sum to look up
 * @param values one for each total, from {@code of.fewest()} to {@code of.most()}, rising
 * @param better the direction in which the score improves
 * @param bands the bands, lowest first; empty if the source names none
 */
public record TableDefinition(
        String id, String title, SumDefinition of, List<BigDecimal> values, Direction better, List<Band> bands)
        implements ScoreDefinition {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException unless there is one value for each total
     */
    public TableDefinition {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        values = List.copyOf(values);
        requireNonNull(better, "better");
        bands = List.copyOf(bands);
        if (values.size() != of.most() - of.fewest() + 1) {
            throw new IllegalArgumentException("values: must have one for each total");
        }
    }

    /** The value for a total between {@code of.fewest()} and {@code of.most()}. */
    public BigDecimal valueOf(int total) {
        return values.get(total - of.fewest());
    }

    @Override
    public BigDecimal smallest() {
        return values.get(0);
    }

    @Override
    public BigDecimal largest() {
        return values.get(values.size() - 1);
    }
}
