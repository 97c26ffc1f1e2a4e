package org.carerkit.outcomes.strategy;

/** Whether a document says what it shows. */
public enum Presence {
    /** It stands in the text. */
    IN_TEXT,
    /** The document draws it and does not say it. */
    NOT_IN_TEXT
}
