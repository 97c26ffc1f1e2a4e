package org.carerkit.flag.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.AuditLog;
import org.carerkit.flag.store.AuditLog.LogAppend;
import org.carerkit.flag.store.AuditLog.LogHead;
import org.carerkit.flag.store.AuditLog.LogLeaf;
import org.carerkit.flag.store.AuditLog.LogState;

/** Does what another log does, so that a test can change one thing. */
class ForwardingAuditLog implements AuditLog {

    private final AuditLog log;

    ForwardingAuditLog(AuditLog log) {
        this.log = log;
    }

    @Override
    public LogState state() {
        return log.state();
    }

    @Override
    public boolean append(LogAppend append) {
        return log.append(append);
    }

    @Override
    public List<LogLeaf> leaves(long from, int limit) {
        return log.leaves(from, limit);
    }

    @Override
    public List<LogLeaf> leavesOf(Set<CarerId> carers) {
        return log.leavesOf(carers);
    }

    @Override
    public Optional<LogHead> lastHead() {
        return log.lastHead();
    }
}
