package org.carerkit.flag.receiving;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;

/** The part of a register that receiving needs. The register implements it. */
public interface Inbox {

    /** Returns the records found by a key, each once, in the order of {@link CarerId#compareTo}. */
    List<CarerId> foundBy(MatchKey key);

    /** Returns the records that one of the keys may find, without reading a history. Some may turn out not to fit. */
    Set<CarerId> mayBeFoundBy(Collection<MatchKey> keys);

    /** Returns the records that have one of the {@link ReceiptMarks}, each once. */
    List<CarerId> marked(String mark);

    /** Returns those of some ids that a record holds, also of events that it may no longer show. */
    Set<UUID> stored(CarerId record, Collection<UUID> ids);

    /** Returns everything recorded about a carer, linked records included. */
    List<FlagEvent> history(CarerId carer);

    /**
     * Stores events from elsewhere, each once: all those of a carer or none of them.
     *
     * @return the reasons why events were refused; without an error if all are stored, by this call or an earlier one
     */
    Findings keep(List<? extends FlagEvent> events);
}
