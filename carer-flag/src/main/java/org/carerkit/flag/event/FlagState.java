package org.carerkit.flag.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The state of a flag. */
public enum FlagState {
    /** No event has opened a flag. */
    @JsonProperty("none")
    NONE(false),
    /** Somebody recognised the carer, who has not agreed yet. */
    @JsonProperty("identified")
    IDENTIFIED(true),
    /** The carer agreed. */
    @JsonProperty("active")
    ACTIVE(true),
    /** The caring ended; the person is a former carer. */
    @JsonProperty("ended")
    ENDED(false),
    /** The carer does not want to be recorded as a carer. */
    @JsonProperty("declined")
    DECLINED(false),
    /** The person was never an unpaid carer. */
    @JsonProperty("in-error")
    IN_ERROR(false);

    private final boolean open;

    FlagState(boolean open) {
        this.open = open;
    }

    /** Returns true if the person counts as a carer: identified or active. */
    public boolean isOpen() {
        return open;
    }
}
