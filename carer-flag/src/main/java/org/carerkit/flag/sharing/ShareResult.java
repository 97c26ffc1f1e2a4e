package org.carerkit.flag.sharing;

import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.WithholdingReason;

/** What became of a wish to share. */
public sealed interface ShareResult {

    /**
     * The policy allowed it, the history says so, and the notice was handed over.
     *
     * @param notice what was told
     * @param delivery what the partner's connector made of it
     */
    record Shared(FlagNotice notice, Delivery delivery) implements ShareResult {}

    /**
     * The policy did not allow it, and the history says so. Nothing left.
     *
     * @param reason why not
     */
    record Withheld(WithholdingReason reason) implements ShareResult {}

    /**
     * The decision could not be recorded, so nothing left.
     *
     * @param findings why: at least one error
     */
    record Refused(Findings findings) implements ShareResult {}
}
