package org.carerkit.outcomes.scoring;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.instrument.Instrument.MissingRule;
import org.carerkit.outcomes.instrument.InstrumentKey;

/**
 * The result for a response that was scored.
 *
 * @param instrument the instrument and edition
 * @param rule the rule applied to missing answers
 * @param scores the scores and subscales, at least one, in the instrument's order. {@link MissingRule.Kind#EACH_SCORE}
 *     leaves out a score whose own items are incomplete, and {@link MissingRule.Kind#MEAN_OF_ANSWERED} leaves out a
 *     table score whose sum was filled in. Otherwise none is left out
 * @param findings the reasons why scores are left out; empty if none is
 * @param notices the answers that staff must act on at once
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

    /** The score with this key. Empty if it was left out or the instrument does not have it. */
    public Optional<Score> score(String id) {
        for (Score score : scores) {
            if (score.id().equals(id)) {
                return Optional.of(score);
            }
        }
        return Optional.empty();
    }

    /** Shows nothing about the person. */
    @Override
    public String toString() {
        return "Scored[" + instrument + "]";
    }
}
