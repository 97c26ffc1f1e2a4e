package org.carerkit.outcomes.strategy;

/** What a measure is about: whether carers' lives change, or what is done. */
public enum MeasureKind {
    /** A measure of impact: what is different for carers. */
    IMPACT("Impact"),
    /** A measure of activity: what was done, and for how many. */
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
