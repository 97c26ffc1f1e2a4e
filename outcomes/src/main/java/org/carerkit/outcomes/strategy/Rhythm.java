package org.carerkit.outcomes.strategy;

/** How often something is reported or measured. */
public enum Rhythm {
    /** Each month. */
    MONTHLY("each month"),
    /** Every two months. */
    EVERY_TWO_MONTHS("every two months"),
    /** Each quarter. */
    QUARTERLY("each quarter"),
    /** Twice a year. */
    HALF_YEARLY("twice a year"),
    /** Each year. */
    YEARLY("each year"),
    /** Every two years, as the national survey of adult carers. */
    EVERY_TWO_YEARS("every two years"),
    /** The document does not say. */
    NOT_STATED("rhythm not stated");

    private final String words;

    Rhythm(String words) {
        this.words = words;
    }

    /** What it is called in a page. */
    public String words() {
        return words;
    }
}
