package org.carerkit.outcomes.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an action is. */
public enum ActionStatus {
    /** Nobody has begun. */
    @JsonProperty("not-started")
    NOT_STARTED("Not started"),
    /** It is under way. */
    @JsonProperty("in-progress")
    IN_PROGRESS("In progress"),
    /** It is finished. */
    @JsonProperty("done")
    DONE("Done"),
    /** It was given up; the notes say why. */
    @JsonProperty("stopped")
    STOPPED("Stopped");

    private final String words;

    ActionStatus(String words) {
        this.words = words;
    }

    /** What it is called in a report. */
    public String words() {
        return words;
    }
}
