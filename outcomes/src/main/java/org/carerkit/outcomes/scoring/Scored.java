package org.carerkit.outcomes.scoring;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.instrument.Instrument.MissingRule;
import org.carerkit.outcomes.instrument.InstrumentKey;

/**
 * A response with its scores.
 *
 * @param instrument the instrument and edition
 * @param rule what was done about missing answers
 * @param scores the scores and subscales, in the instrument's order; at least one. All of them, except under
 *     {@link MissingRule.Kind#EACH_SCORE}, where a score whose own items are incomplete is left out, and under
 *     {@link MissingRule.Kind#MEAN_OF_ANSWERED}, where a table has no value for a filled-in sum
 * @param findings why scores are left out; empty when none is
 * @param notices what somebody has to act on at once
 */
public record Scored(
        InstrumentKey instrument, MissingRule rule, List<Score> scores, Findings findings, List<SafetyNotice> notices)
        implements ScoringResult {

    /** Copies the lists. */
    public Scored {
        requireNonNull(instrument, "instrument");
        requireNonNull(rule, "rule");
        scores = List.copyOf(scores);
        requireNonNull(findings, "findings");
        notices = List.copyOf(notices);
    }

    /** The score with this key; empty when it was left out or the instrument has none. */
    public Optional<Score> score(String id) {
        for (Score score : scores) {
            if (score.id().equals(id)) {
                return Optional.of(score);
            }
        }
        return Optional.empty();
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Scored[" + instrument + "]";
    }
}
