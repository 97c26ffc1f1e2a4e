package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What to append to the audit log: all of it or nothing. A checkpoint of many leaves is several of these, the last one with
 * the head.
 *
 * @param size how many leaves the log must have
 * @param leaves to go behind them; may be empty
 * @param cursor up to which {@link FlagStore#changes change} the log then goes
 * @param head the tree head over all leaves, these included; empty for a part of a checkpoint
 */
public record LogAppend(long size, List<LogLeaf> leaves, String cursor, Optional<LogHead> head) {

    /** Copies the list. */
    public LogAppend {
        leaves = List.copyOf(leaves);
        requireNonNull(cursor, "cursor");
        long after = size + leaves.size();
        if (requireNonNull(head, "head").filter(one -> one.size() != after).isPresent()) {
            throw new IllegalArgumentException("head: it has to cover every leaf");
        }
    }
}
