package org.carerkit.flag.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a flag stands. */
public enum FlagState {
    /** Nothing has opened a flag. */
    @JsonProperty("none")
    NONE(false),
    /** Somebody recognised the carer; the carer has not agreed yet. */
    @JsonProperty("identified")
    IDENTIFIED(true),
    /** The carer agreed. */
    @JsonProperty("active")
    ACTIVE(true),
    /** The caring came to an end: a former carer. */
    @JsonProperty("ended")
    ENDED(false),
    /** The carer does not want to be recorded as one. */
    @JsonProperty("declined")
    DECLINED(false),
    /** The person never was an unpaid carer. */
    @JsonProperty("in-error")
    IN_ERROR(false);

    private final boolean open;

    FlagState(boolean open) {
        this.open = open;
    }

    /** True while somebody counts as a carer: identified or active. */
    public boolean isOpen() {
        return open;
    }
}
