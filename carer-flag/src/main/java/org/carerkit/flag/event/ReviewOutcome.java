package org.carerkit.flag.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a review found. */
public enum ReviewOutcome {
    /** The carer cares as before. */
    @JsonProperty("still-caring")
    STILL_CARING,
    /** The carer cares, and something about it changed. */
    @JsonProperty("caring-changed")
    CARING_CHANGED,
    /** Nobody reached the carer: the flag stays and the review is due again. */
    @JsonProperty("not-reached")
    NOT_REACHED
}
