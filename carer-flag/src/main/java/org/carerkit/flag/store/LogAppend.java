package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What to append to the audit log: all of it or nothing. A checkpoint of many leaves is several of these, the last one with
 * the head.
 *
 * @param before the state that the log must have
 * @param leaves to go behind those that are there; may be empty
 * @param after the state with them
 * @param head the tree head over all leaves, these included; empty for a part of a checkpoint
 */
public record LogAppend(LogState before, List<LogLeaf> leaves, LogState after, Optional<LogHead> head) {

    /** Copies the list, and checks that the sizes fit. */
    public LogAppend {
        leaves = List.copyOf(leaves);
        requireNonNull(head, "head");
        long size = after.size();
        if (before.size() + leaves.size() != size
                || head.filter(one -> one.size() != size).isPresent()) {
            throw new IllegalArgumentException("after: it has to cover every leaf, and so has the head");
        }
    }
}
