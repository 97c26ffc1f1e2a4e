package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.History.HistoryHead;

/**
 * A page of changed histories, in an order that skips no late commit.
 *
 * @param changes the changed histories, each once and as it was at the time of the call; one that changes again appears
 *     again
 * @param cursor the opaque cursor for the next call
 */
public record Changes(List<Change> changes, String cursor) {

    /** The cursor for the first call. */
    public static final String START = "";

    /** Copies the list. */
    public Changes {
        changes = List.copyOf(changes);
        requireNonNull(cursor, "cursor");
    }

    /**
     * A history that changed: events were appended, or it was erased.
     *
     * @param carer the carer whose history it is
     * @param head the head of the history
     */
    public record Change(CarerId carer, HistoryHead head) {

        /** Rejects null components. */
        public Change {
            requireNonNull(carer, "carer");
            requireNonNull(head, "head");
        }
    }
}
