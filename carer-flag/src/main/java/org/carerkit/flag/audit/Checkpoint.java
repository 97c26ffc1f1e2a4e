package org.carerkit.flag.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.GroupSequence;
import java.time.Instant;
import java.util.HexFormat;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Required;
import org.carerkit.flag.store.AuditLog.LogHead;
import org.carerkit.flag.store.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The state of the audit log at a moment, in the format {@code carerkit.checkpoint/1}. The register is verified against
 * it, so keep it where the register's own administrators cannot write. It says nothing about anybody.
 *
 * @param format the version of the format
 * @param size the number of entries in the log
 * @param root the log's Merkle tree hash (RFC 6962, section 2.1): 64 hexadecimal digits in lower case
 * @param at when it was made
 */
@Consistent(CheckpointRules.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Checkpoint.class})
public record Checkpoint(
        @Required @Nullable CheckpointFormat format,
        @Required @Nullable Long size,
        @Required @Nullable String root,
        @Required @Nullable Instant at) {

    static Checkpoint of(LogHead head) {
        String root = HexFormat.of().formatHex(head.root().toArray());
        return new Checkpoint(CheckpointFormat.CHECKPOINT_1, head.size(), root, head.at());
    }

    LogHead head() {
        if (size == null || size < 0 || !CheckpointRules.isHash(root) || at == null) {
            throw new IllegalArgumentException("checkpoint: one without an error finding is needed");
        }
        return new LogHead(size, Bytes.of(HexFormat.of().parseHex(root)), at);
    }

    /**
     * Returns the root as bytes.
     *
     * @throws IllegalArgumentException if the checkpoint has an error finding
     */
    public Bytes rootHash() {
        return head().root();
    }

    /** The versions of the checkpoint format. A reader refuses any other version. */
    public enum CheckpointFormat {
        /** The first version. */
        @JsonProperty("carerkit.checkpoint/1")
        CHECKPOINT_1;

        /** Returns the name used in a checkpoint. */
        public String id() {
            return "carerkit.checkpoint/1";
        }
    }
}
