package org.carerkit.outcomes.scoring;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.instrument.InstrumentKey;

/**
 * The result for a response that cannot be scored.
 *
 * @param instrument the instrument and edition
 * @param findings the items at fault and the reasons; at least one
 * @param notices the answers that staff must act on at once, even without a score
 */
public record NotScorable(InstrumentKey instrument, Findings findings, List<SafetyNotice> notices)
        implements ScoringResult {

    /** Copies the list. */
    public NotScorable {
        requireNonNull(instrument, "instrument");
        requireNonNull(findings, "findings");
        notices = List.copyOf(notices);
    }

    /** Shows nothing about the person. */
    @Override
    public String toString() {
        return "NotScorable[" + instrument + "]";
    }
}
