package org.carerkit.outcomes.change;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.InstrumentKey;
import org.carerkit.outcomes.instrument.ScoreDefinition;
import org.carerkit.outcomes.instrument.ScoreDefinition.Direction;
import org.carerkit.outcomes.instrument.SumDefinition;
import org.carerkit.outcomes.instrument.TableDefinition;

/**
 * The score used to report change. If a raw score has a metric score, only the metric score can be used, because the
 * steps of the raw score are not equal.
 *
 * @param instrument the instrument and edition
 * @param score the score
 */
public record ChangeMeasure(InstrumentKey instrument, ScoreDefinition score) {

    /** Checks that neither is null. */
    public ChangeMeasure {
        requireNonNull(instrument, "instrument");
        requireNonNull(score, "score");
    }

    /**
     * Creates a measure of change for one score.
     *
     * @param score the score's key
     * @throws IllegalArgumentException if the instrument has no such score
     * @throws RefusedException if it is a raw score that has a metric score
     */
    public static ChangeMeasure of(Instrument instrument, String score) {
        ScoreDefinition definition =
                instrument.score(score).orElseThrow(() -> new IllegalArgumentException("score: not in " + instrument));
        if (!candidates(instrument).contains(definition)) {
            throw new RefusedException(
                    "change", Findings.of(List.of(new Finding(OutcomesFinding.CHANGE_ON_RAW_SCORE, "score"))));
        }
        return new ChangeMeasure(instrument.key(), definition);
    }

    /** The scores of an instrument that can be used to report change, in the instrument's order. */
    public static List<ScoreDefinition> candidates(Instrument instrument) {
        return instrument.scores().stream()
                .filter(score -> score instanceof TableDefinition || !isLookedUp(instrument, score))
                .toList();
    }

    private static boolean isLookedUp(Instrument instrument, ScoreDefinition sum) {
        return instrument.scores().stream()
                .anyMatch(score -> score instanceof TableDefinition table
                        && table.of().id().equals(sum.id()));
    }

    /** The direction in which the score improves. */
    public Direction better() {
        return score.better();
    }

    /** True if the score can have this value: a whole number in the range of a sum, or a value from the table. */
    public boolean accepts(BigDecimal value) {
        if (value.compareTo(score.smallest()) < 0 || value.compareTo(score.largest()) > 0) {
            return false;
        }
        if (score instanceof TableDefinition table) {
            return table.values().stream().anyMatch(entry -> entry.compareTo(value) == 0);
        }
        return score instanceof SumDefinition && value.stripTrailingZeros().scale() <= 0;
    }

    /** The instrument, edition and score: {@code swemwbs/2009 metric}. */
    @Override
    public String toString() {
        return instrument + " " + score.id();
    }
}
