package org.carerkit.flag.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An audit log that lasts as long as the process. */
final class InMemoryAuditLog implements AuditLog {

    private final List<LogLeaf> leaves = new ArrayList<>();
    private String cursor = Changes.START;
    private Optional<LogHead> head = Optional.empty();

    @Override
    public synchronized long size() {
        return leaves.size();
    }

    @Override
    public synchronized String cursor() {
        return cursor;
    }

    @Override
    public synchronized boolean append(LogAppend append) {
        if (append.size() != leaves.size()) {
            return false;
        }
        leaves.addAll(append.leaves());
        cursor = append.cursor();
        head = append.head().or(() -> head);
        return true;
    }

    @Override
    public synchronized List<LogLeaf> leaves(long from, int limit) {
        InMemoryFlagStore.checkLimit(limit);
        return leaves.stream().skip(from).limit(limit).toList();
    }

    @Override
    public synchronized Optional<LogHead> lastHead() {
        return head;
    }
}
