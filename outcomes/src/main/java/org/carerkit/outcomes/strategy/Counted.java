package org.carerkit.outcomes.strategy;

/** Whether the same people are counted again in the next result: if so, a small difference tells of a small group. */
public enum Counted {
    /** Those who are there on a day: carers on a register. The last day of the result's time is meant. */
    ON_A_DAY,
    /** Those to whom something happened in a time: carers assessed in a quarter. */
    OVER_A_TIME
}
