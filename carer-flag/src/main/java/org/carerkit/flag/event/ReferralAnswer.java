package org.carerkit.flag.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a service says to a referral. */
public enum ReferralAnswer {
    /** The carer is on a waiting list. */
    @JsonProperty("waiting")
    WAITING(false),
    /** The service has taken the carer on. */
    @JsonProperty("accepted")
    ACCEPTED(false),
    /** The service cannot help, or is the wrong one. */
    @JsonProperty("declined")
    DECLINED(true),
    /** The carer did not want it, or could not be reached. */
    @JsonProperty("not-taken-up")
    NOT_TAKEN_UP(true),
    /** The support was given. */
    @JsonProperty("completed")
    COMPLETED(true);

    private final boolean closing;

    ReferralAnswer(boolean closing) {
        this.closing = closing;
    }

    /** True when nothing more is expected. */
    public boolean isClosing() {
        return closing;
    }

    /** Of two answers of one moment the one that closes comes later. */
    int rank() {
        return closing ? 47 : 46;
    }
}
