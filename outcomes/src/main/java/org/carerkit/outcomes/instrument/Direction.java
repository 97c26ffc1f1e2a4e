package org.carerkit.outcomes.instrument;

/** Which way a score is better. It belongs to the instrument, never to the caller. */
public enum Direction {
    /** A higher score is better: wellbeing, quality of life. */
    HIGHER,
    /** A lower score is better: low mood, loneliness. */
    LOWER,
    /** More is neither better nor worse by itself: the amount of caring. */
    NEITHER
}
