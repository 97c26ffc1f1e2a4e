package org.carerkit.flag.sharing;

import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;

/** What became of a wish to share. */
public sealed interface ShareResult {

    /**
     * The policy allowed it, the history says so, and the notice waits in the outbox or has left it already.
     *
     * @param decision what is told to whom; its id is the notice's
     */
    record Shared(Disclosed decision) implements ShareResult {}

    /**
     * The policy did not allow it, and the history says so. Nothing leaves.
     *
     * @param reason why not
     */
    record Withheld(WithholdingReason reason) implements ShareResult {}

    /**
     * The decision could not be recorded, so nothing leaves.
     *
     * @param findings why: at least one error
     */
    record Refused(Findings findings) implements ShareResult {}
}
