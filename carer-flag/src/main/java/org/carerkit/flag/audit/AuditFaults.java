package org.carerkit.flag.audit;

import java.util.ArrayList;
import java.util.List;

/** Collects faults: the first ones whole, all of them as a number. */
final class AuditFaults {

    private static final int MOST = 1000;

    private final List<AuditFault> first = new ArrayList<>();
    private long count;

    void add(AuditFault fault) {
        count++;
        if (first.size() < MOST) {
            first.add(fault);
        }
    }

    List<AuditFault> first() {
        return first;
    }

    long count() {
        return count;
    }
}
