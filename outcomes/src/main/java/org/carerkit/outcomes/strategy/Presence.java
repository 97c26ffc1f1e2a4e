package org.carerkit.outcomes.strategy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a document says what it shows. */
public enum Presence {
    /** It stands in the text. */
    @JsonProperty("in-text")
    IN_TEXT,
    /** The document draws it and does not say it. */
    @JsonProperty("not-in-text")
    NOT_IN_TEXT
}
