package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.carerkit.flag.event.CarerId;

/**
 * Everything that a store holds about a carer.
 *
 * @param carer who
 * @param head where it stands; {@link HistoryHead#START} for a carer of whom the store knows nothing
 * @param erased true once it was erased; the events are still there, and nobody can read them
 * @param events in the order of their versions
 */
public record History(CarerId carer, HistoryHead head, boolean erased, List<StoredEvent> events) {

    /** Copies the list. */
    public History {
        requireNonNull(carer, "carer");
        requireNonNull(head, "head");
        events = List.copyOf(events);
    }

    /** Nothing. */
    public static History none(CarerId carer) {
        return new History(carer, HistoryHead.START, false, List.of());
    }

    /** How many events were ever appended. */
    public long version() {
        return head.version();
    }

    /**
     * Where a history stands: how many events it has, and the last link of its chain. Two histories of one carer with the same
     * head are the same history.
     *
     * @param version how many events were ever appended
     * @param link the last event's {@link ChainLink link}
     */
    public record HistoryHead(long version, Bytes link) {

        /** Where every history begins: version 0, and 32 bytes of zero. */
        public static final HistoryHead START = new HistoryHead(0, Bytes.of(new byte[32]));

        /** Checks that the link is there. */
        public HistoryHead {
            requireNonNull(link, "link");
        }
    }
}
