package org.carerkit.flag.receiving;

import java.util.List;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;

/** What receiving needs of whoever keeps the flags: the register implements it. */
public interface Inbox {

    /** The records that are found by a key, each once, in the order of {@link CarerId#compareTo}. */
    List<CarerId> foundBy(MatchKey key);

    /** Everything that was recorded about somebody, linked records included. */
    List<FlagEvent> history(CarerId carer);

    /**
     * Keeps events that came from elsewhere, each once.
     *
     * @return what was refused, and why; without an error when all are kept, now or since an earlier call
     */
    Findings keep(List<? extends FlagEvent> events);
}
