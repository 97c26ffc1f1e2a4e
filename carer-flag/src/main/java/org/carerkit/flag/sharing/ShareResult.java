package org.carerkit.flag.sharing;

import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;

/** The result of a request to share. */
public sealed interface ShareResult {

    /**
     * The policy allowed it, the history records it, and the notice waits in the outbox or has been sent.
     *
     * @param decision the recorded disclosure; its id is the notice's id
     */
    record Shared(Disclosed decision) implements ShareResult {}

    /**
     * The policy did not allow it, and the history records that. Nothing is sent.
     *
     * @param reason the reason
     */
    record Withheld(WithholdingReason reason) implements ShareResult {}

    /**
     * The decision could not be recorded, so nothing is sent.
     *
     * @param findings the reasons, with at least one error
     */
    record Refused(Findings findings) implements ShareResult {}
}
