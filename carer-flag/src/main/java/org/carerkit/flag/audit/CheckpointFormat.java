package org.carerkit.flag.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The versions of the checkpoint's format. A reader refuses any other. */
public enum CheckpointFormat {
    /** The first version. */
    @JsonProperty("carerkit.checkpoint/1")
    CHECKPOINT_1;

    /** The name as it stands in a checkpoint. */
    public String id() {
        return "carerkit.checkpoint/1";
    }
}
