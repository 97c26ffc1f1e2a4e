package org.carerkit.outcomes.instrument;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.carerkit.outcomes.instrument.ScoreDefinition.Band;
import org.carerkit.outcomes.instrument.ScoreDefinition.Direction;

/**
 * A score that is looked up: one value for each total of a sum. SWEMWBS turns its raw total into a metric score so.
 *
 * @param id its key
 * @param title what it is called
 * @param of the sum that is looked up
 * @param values one for each total, from {@code of.fewest()} to {@code of.most()}, rising
 * @param better which way it is better
 * @param bands its bands, from the lowest; empty when the source names none
 */
public record TableDefinition(
        String id, String title, SumDefinition of, List<BigDecimal> values, Direction better, List<Band> bands)
        implements ScoreDefinition {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is not one value for each total
     */
    public TableDefinition {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        values = List.copyOf(values);
        requireNonNull(better, "better");
        bands = List.copyOf(bands);
        if (values.size() != of.most() - of.fewest() + 1) {
            throw new IllegalArgumentException("values: needs one for each total");
        }
    }

    /** The value of a total between {@code of.fewest()} and {@code of.most()}. */
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
