package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

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
