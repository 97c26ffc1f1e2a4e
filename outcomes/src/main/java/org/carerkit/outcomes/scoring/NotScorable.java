package org.carerkit.outcomes.scoring;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.instrument.InstrumentKey;

/**
 * A response without a score.
 *
 * @param instrument the instrument and edition
 * @param findings which items, and why; at least one
 * @param notices what somebody has to act on at once, score or no score
 */
public record NotScorable(InstrumentKey instrument, Findings findings, List<SafetyNotice> notices)
        implements ScoringResult {

    /** Copies the list. */
    public NotScorable {
        requireNonNull(instrument, "instrument");
        requireNonNull(findings, "findings");
        notices = List.copyOf(notices);
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "NotScorable[" + instrument + "]";
    }
}
