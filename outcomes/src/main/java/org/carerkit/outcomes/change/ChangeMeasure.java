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
 * The score whose change is told. A raw score that has a metric one is none: its steps are not equally long, so only the
 * metric score is.
 *
 * @param instrument the instrument and edition
 * @param score the score
 */
public record ChangeMeasure(InstrumentKey instrument, ScoreDefinition score) {

    /** Checks that both are there. */
    public ChangeMeasure {
        requireNonNull(instrument, "instrument");
        requireNonNull(score, "score");
    }

    /**
     * The change of one score.
     *
     * @param score the score's key
     * @throws IllegalArgumentException if the instrument has no such score
     * @throws RefusedException if it is a raw score that has a metric one
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

    /** The scores of an instrument whose change can be told, in its order. */
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

    /** Which way is better. */
    public Direction better() {
        return score.better();
    }

    /** True when the score can have this value: a whole number in the range of a sum, or a value of the table. */
    public boolean accepts(BigDecimal value) {
        if (value.compareTo(score.smallest()) < 0 || value.compareTo(score.largest()) > 0) {
            return false;
        }
        if (score instanceof TableDefinition table) {
            return table.values().stream().anyMatch(entry -> entry.compareTo(value) == 0);
        }
        return score instanceof SumDefinition && value.stripTrailingZeros().scale() <= 0;
    }

    /** Instrument, edition and score: {@code swemwbs/2009 metric}. */
    @Override
    public String toString() {
        return instrument + " " + score.id();
    }
}
