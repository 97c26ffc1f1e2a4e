package org.carerkit.outcomes.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far the work of judging a criterion is; it says nothing of the result. */
public enum WorkStatus {
    /** Nobody has begun. */
    @JsonProperty("to-do")
    TO_DO("to do"),
    /** Somebody is at it. */
    @JsonProperty("in-progress")
    IN_PROGRESS("in progress"),
    /** It is judged. */
    @JsonProperty("done")
    DONE("done");

    private final String words;

    WorkStatus(String words) {
        this.words = words;
    }

    /** What it is called in a report. */
    public String words() {
        return words;
    }
}
