package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.carerkit.flag.event.CarerId;

/**
 * Everything that a store holds about a carer.
 *
 * @param carer the carer
 * @param head the head of the history; {@link HistoryHead#START} for a carer unknown to the store
 * @param erased true once it was erased; the events are still stored, and nobody can read them
 * @param events the events, in the order of their versions
 */
public record History(CarerId carer, HistoryHead head, boolean erased, List<StoredEvent> events) {

    /** Rejects a null carer or head. Copies the list. */
    public History {
        requireNonNull(carer, "carer");
        requireNonNull(head, "head");
        events = List.copyOf(events);
    }

    /** Returns the empty history of a carer. */
    public static History none(CarerId carer) {
        return new History(carer, HistoryHead.START, false, List.of());
    }

    /** Returns the number of events ever appended. */
    public long version() {
        return head.version();
    }

    /**
     * The head of a history: the number of its events and the last link of its chain. Two histories of one carer with
     * the same head are the same history.
     *
     * @param version the number of events ever appended
     * @param link the {@link ChainLink link} of the last event
     */
    public record HistoryHead(long version, Bytes link) {

        /** The start of every history: version 0 and 32 bytes of zero. */
        public static final HistoryHead START = new HistoryHead(0, Bytes.of(new byte[32]));

        /** Rejects a null link. */
        public HistoryHead {
            requireNonNull(link, "link");
        }
    }
}
