package org.carerkit.outcomes.scoring;

import java.util.List;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.instrument.InstrumentKey;

/** What became of one response. A response that cannot be scored is a result of its own, and never a number. */
public sealed interface ScoringResult permits Scored, NotScorable {

    /** The instrument and edition. */
    InstrumentKey instrument();

    /** Which items are at fault, and why; the path of a finding is the item. */
    Findings findings();

    /** What somebody has to act on at once. Look here first. */
    List<SafetyNotice> notices();
}
