package org.carerkit.core.caring;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How long the cared-for person can be without the carer. */
public enum TimeAlone {
    /** Not at all. */
    @JsonProperty("not-at-all")
    NOT_AT_ALL,
    /** At most one hour. */
    @JsonProperty("up-to-one-hour")
    UP_TO_ONE_HOUR,
    /** At most four hours. */
    @JsonProperty("up-to-four-hours")
    UP_TO_FOUR_HOURS,
    /** At most half a day. */
    @JsonProperty("half-a-day")
    HALF_A_DAY,
    /** A day, but not a night. */
    @JsonProperty("a-day")
    A_DAY,
    /** A night. */
    @JsonProperty("a-night")
    A_NIGHT,
    /** Longer than a day and a night. */
    @JsonProperty("longer")
    LONGER,
    /** Nobody has asked. */
    @JsonProperty("not-asked")
    NOT_ASKED
}
