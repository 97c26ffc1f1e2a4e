package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagField;

/**
 * A page of what changed for a recipient that fetches. Nothing depends on what the recipient may not know: neither the
 * carers nor their order, their number or where a page ends.
 *
 * @param changes the carers, each once, in the order of their ids
 * @param cursor the cursor for the next request of the same recipient and purpose; opaque, and different each time
 * @param full true if the page ended at the limit, so that more may follow
 */
public record ChangesForRecipient(List<ChangedCarer> changes, String cursor, boolean full) {

    /** Copies the list. */
    public ChangesForRecipient {
        changes = List.copyOf(changes);
        requireNonNull(cursor, "cursor");
    }

    /**
     * A carer about whom something changed that the recipient was told. What it may know now is decided when it is told:
     * by {@link CarerFlagRegister#share}, or by the host's own answer.
     *
     * @param carer the record under whose number the recipient was told
     * @param forget the fields that it was told and may no longer hold, in the enum's order; with {@link FlagField#STATE}
     *     everything
     */
    public record ChangedCarer(CarerId carer, List<FlagField> forget) {

        /** Rejects a null carer. Copies the list. */
        public ChangedCarer {
            requireNonNull(carer, "carer");
            forget = List.copyOf(forget);
        }
    }
}
