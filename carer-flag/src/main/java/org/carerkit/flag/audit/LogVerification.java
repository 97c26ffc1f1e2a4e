package org.carerkit.flag.audit;

import org.carerkit.flag.audit.ChainVerification.AuditFaults;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.store.AuditLog;
import org.carerkit.flag.store.AuditLog.LogHead;
import org.carerkit.flag.store.AuditLog.LogLeaf;

/** Reads the log from the first leaf to the last, and compares it with a checkpoint and with its own stored state. */
final class LogVerification {

    private final AuditLog log;
    private final AuditFaults faults;
    private long leaves;

    LogVerification(AuditLog log, AuditFaults faults) {
        this.log = log;
        this.faults = faults;
    }

    /** Returns the number of leaves read. */
    long leaves() {
        return leaves;
    }

    void against(LogHead checkpoint) {
        MerkleLog tree = MerkleLog.empty();
        boolean asThen = isAsThen(tree, checkpoint);
        LogHead last = log.lastHead().orElse(checkpoint);
        boolean lastFits = isAsThen(tree, last);
        LogLeaves all = new LogLeaves(log, 0);
        while (all.hasNext()) {
            LogLeaf leaf = all.next();
            leaves++;
            if (leaf.index() != tree.size()) {
                faults.add(AuditFault.inLog(FlagFinding.AUDIT_LEAF_MISSING, tree.size()));
                tree = MerkleLog.unknown(leaf.index());
            }
            tree = tree.and(LogLeaves.entry(leaf));
            asThen |= isAsThen(tree, checkpoint);
            lastFits |= isAsThen(tree, last);
        }
        if (tree.size() < checkpoint.size()) {
            faults.add(AuditFault.ofLog(FlagFinding.AUDIT_LOG_SHORT));
        } else if (!asThen) {
            faults.add(AuditFault.ofLog(FlagFinding.AUDIT_LOG_CHANGED));
        }
        if (!lastFits || !LogLeaves.state(tree, log.state().cursor()).equals(log.state())) {
            faults.add(AuditFault.ofLog(FlagFinding.AUDIT_LOG_STATE));
        }
    }

    private static boolean isAsThen(MerkleLog tree, LogHead head) {
        return tree.size() == head.size() && tree.root().equals(head.root());
    }
}
