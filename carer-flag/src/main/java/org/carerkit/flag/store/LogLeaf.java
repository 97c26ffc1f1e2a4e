package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import org.carerkit.flag.event.CarerId;

/**
 * A leaf of the audit log: where a history stood at a checkpoint.
 *
 * @param index its place in the log: 0, 1, 2 … without gaps
 * @param carer whose
 * @param head where it stood
 */
public record LogLeaf(long index, CarerId carer, HistoryHead head) {

    /** Checks that both are there. */
    public LogLeaf {
        requireNonNull(carer, "carer");
        requireNonNull(head, "head");
    }
}
