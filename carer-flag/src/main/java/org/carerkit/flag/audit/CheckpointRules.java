package org.carerkit.flag.audit;

import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.flag.event.FlagFinding;
import org.jspecify.annotations.Nullable;

/** Requires the size to be at least 0 and the root to be a hash in hexadecimal. */
public final class CheckpointRules implements Rule<Checkpoint> {

    /** Called by {@link org.carerkit.core.check.Consistent}. */
    public CheckpointRules() {}

    @Override
    public void check(Checkpoint checkpoint, Report report) {
        if (checkpoint.size() != null && checkpoint.size() < 0) {
            report.add("size", CoreFinding.COUNT_OUT_OF_RANGE, Long.MAX_VALUE);
        }
        if (checkpoint.root() != null && !isHash(checkpoint.root())) {
            report.add("root", FlagFinding.CHECKPOINT_ROOT);
        }
    }

    static boolean isHash(@Nullable String text) {
        return text != null
                && text.length() == MerkleHash.LENGTH * 2
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
