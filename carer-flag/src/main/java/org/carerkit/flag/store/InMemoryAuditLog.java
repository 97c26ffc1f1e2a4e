package org.carerkit.flag.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.AuditLog.LogAppend;
import org.carerkit.flag.store.AuditLog.LogHead;
import org.carerkit.flag.store.AuditLog.LogLeaf;
import org.carerkit.flag.store.AuditLog.LogState;

/** Keeps the audit log in memory, for as long as the process runs. */
final class InMemoryAuditLog implements AuditLog {

    private final List<LogLeaf> leaves = new ArrayList<>();
    private LogState state = LogState.START;
    private Optional<LogHead> head = Optional.empty();

    @Override
    public synchronized LogState state() {
        return state;
    }

    @Override
    public synchronized boolean append(LogAppend append) {
        if (!append.before().equals(state)) {
            return false;
        }
        leaves.addAll(append.leaves());
        state = append.after();
        head = append.head().or(() -> head);
        return true;
    }

    @Override
    public synchronized List<LogLeaf> leaves(long from, int limit) {
        InMemoryFlagStore.checkLimit(limit);
        return leaves.stream().skip(from).limit(limit).toList();
    }

    @Override
    public synchronized List<LogLeaf> leavesOf(Set<CarerId> carers) {
        return leaves.stream().filter(leaf -> carers.contains(leaf.carer())).toList();
    }

    @Override
    public synchronized Optional<LogHead> lastHead() {
        return head;
    }
}
