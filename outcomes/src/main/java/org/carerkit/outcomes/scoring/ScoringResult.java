package org.carerkit.outcomes.scoring;

import java.util.List;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.instrument.InstrumentKey;

/** The result of scoring a response. A response that cannot be scored has its own kind of result, never a number. */
public sealed interface ScoringResult permits Scored, NotScorable {

    /** The instrument and edition. */
    InstrumentKey instrument();

    /** The items at fault and the reasons. A finding's path is the item. */
    Findings findings();

    /** The answers that staff must act on at once. Look at these first. */
    List<SafetyNotice> notices();
}
