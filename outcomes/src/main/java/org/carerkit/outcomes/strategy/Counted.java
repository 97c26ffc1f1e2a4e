package org.carerkit.outcomes.strategy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the same people are counted again in the next result: if so, a small difference tells of a small group. */
public enum Counted {
    /** Those who are there on a day: carers on a register. The last day of the result's time is meant. */
    @JsonProperty("on-a-day")
    ON_A_DAY,
    /** Those to whom something happened in a time: carers assessed in a quarter. */
    @JsonProperty("over-a-time")
    OVER_A_TIME
}
