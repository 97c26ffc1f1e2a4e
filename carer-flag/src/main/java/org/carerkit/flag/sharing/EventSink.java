package org.carerkit.flag.sharing;

import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.CarerFlag;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;

/** What sharing needs of whoever keeps the flags: the register implements it. */
public interface EventSink {

    /** The flag as it stands. */
    CarerFlag flagOf(CarerId carer);

    /**
     * Keeps the record of a decision. When this returns without an error, the record is safe.
     *
     * @return why it was refused; without an error when it is kept, now or since an earlier call
     */
    Findings keep(FlagEvent decision);
}
