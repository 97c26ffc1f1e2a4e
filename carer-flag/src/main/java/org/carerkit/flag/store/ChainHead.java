package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import org.carerkit.flag.event.CarerId;

/**
 * How far a carer's history goes.
 *
 * @param carer whose history
 * @param version of its last event
 * @param link of its last event, 32 bytes
 */
public record ChainHead(CarerId carer, long version, Bytes link) {

    /** Checks that every part is there. */
    public ChainHead {
        requireNonNull(carer, "carer");
        requireNonNull(link, "link");
    }
}
