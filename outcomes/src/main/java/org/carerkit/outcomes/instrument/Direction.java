package org.carerkit.outcomes.instrument;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way a score is better. It belongs to the instrument, never to the caller. */
public enum Direction {
    /** A higher score is better: wellbeing, quality of life. */
    @JsonProperty("higher")
    HIGHER,
    /** A lower score is better: low mood, loneliness. */
    @JsonProperty("lower")
    LOWER,
    /** More is neither better nor worse by itself: the amount of caring. */
    @JsonProperty("neither")
    NEITHER
}
