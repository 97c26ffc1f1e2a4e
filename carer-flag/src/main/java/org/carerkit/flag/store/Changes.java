package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.History.HistoryHead;

/**
 * Which histories changed, in an order in which nothing that commits late is skipped.
 *
 * @param changes each history once, as it stood when the call was made; one that changes again comes again
 * @param cursor where to go on: opaque, to be kept and handed back
 */
public record Changes(List<Change> changes, String cursor) {

    /** Where to begin. */
    public static final String START = "";

    /** Copies the list. */
    public Changes {
        changes = List.copyOf(changes);
        requireNonNull(cursor, "cursor");
    }

    /**
     * A history that changed: events were appended, or it was erased.
     *
     * @param carer whose
     * @param head where it stands
     */
    public record Change(CarerId carer, HistoryHead head) {

        /** Checks that both are there. */
        public Change {
            requireNonNull(carer, "carer");
            requireNonNull(head, "head");
        }
    }
}
