package org.carerkit.flag.audit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;
import org.carerkit.core.finding.Finding;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagFinding;

/**
 * A difference between the stored data and what was originally stored.
 *
 * @param what the kind of fault
 * @param carer the carer whose history is wrong; empty if the log itself is wrong
 * @param version the version of the history; empty if the log itself is wrong
 * @param leaf the leaf of the log, counted from 0; empty if a history or the whole log is wrong
 */
public record AuditFault(FlagFinding what, Optional<CarerId> carer, OptionalLong version, OptionalLong leaf) {

    /** Rejects null components. */
    public AuditFault {
        requireNonNull(what, "what");
        requireNonNull(carer, "carer");
        requireNonNull(version, "version");
        requireNonNull(leaf, "leaf");
    }

    static AuditFault inHistory(FlagFinding what, CarerId carer, long version) {
        return new AuditFault(what, Optional.of(carer), OptionalLong.of(version), OptionalLong.empty());
    }

    static AuditFault inLog(FlagFinding what, long leaf) {
        return new AuditFault(what, Optional.empty(), OptionalLong.empty(), OptionalLong.of(leaf));
    }

    static AuditFault ofLog(FlagFinding what) {
        return new AuditFault(what, Optional.empty(), OptionalLong.empty(), OptionalLong.empty());
    }

    /** Returns the fault as a finding, at {@code carers[ID].events[VERSION]}, {@code log[LEAF]} or {@code log}. */
    public Finding finding() {
        String inLog = "log" + (leaf.isPresent() ? "[" + leaf.getAsLong() + "]" : "");
        String path = carer.map(id -> "carers[" + id + "].events[" + version.orElseThrow() + "]")
                .orElse(inLog);
        return new Finding(what, path);
    }
}
