package org.carerkit.outcomes.strategy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a measure is about: whether carers' lives change, or what is done. */
public enum MeasureKind {
    /** A measure of impact: what is different for carers. */
    @JsonProperty("impact")
    IMPACT("Impact"),
    /** A measure of activity: what was done, and for how many. */
    @JsonProperty("activity")
    ACTIVITY("Activity");

    private final String words;

    MeasureKind(String words) {
        this.words = words;
    }

    /** What it is called in a report. */
    public String words() {
        return words;
    }
}
