package org.carerkit.flag.audit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;
import org.carerkit.core.finding.Finding;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagFinding;

/**
 * Something that is not as it was left.
 *
 * @param what what is wrong
 * @param carer whose history; empty where the log itself is wrong
 * @param version which version of it; empty where the log itself is wrong
 * @param leaf which leaf of the log, counted from 0; empty where a history is wrong or all of the log is
 */
public record AuditFault(FlagFinding what, Optional<CarerId> carer, OptionalLong version, OptionalLong leaf) {

    /** Checks that every part is there. */
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

    /** The same as a finding, at {@code carers[ID].events[VERSION]}, {@code log[LEAF]} or {@code log}. */
    public Finding finding() {
        String inLog = "log" + (leaf.isPresent() ? "[" + leaf.getAsLong() + "]" : "");
        String path = carer.map(id -> "carers[" + id + "].events[" + version.orElseThrow() + "]")
                .orElse(inLog);
        return new Finding(what, path);
    }
}
