package org.carerkit.flag.dispatch;

/** What became of a notice that was handed to a connector. */
public enum Delivery {
    /** The partner's system has it. */
    DELIVERED,
    /** The partner's system refuses it: asking again does not help. */
    REJECTED,
    /** The partner's system could not be reached, or failed: ask again later. */
    FAILED
}
