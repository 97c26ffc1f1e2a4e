package org.carerkit.outcomes.strategy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The interval between reports or measurements. */
public enum ReportingInterval {
    /** Each month. */
    @JsonProperty("monthly")
    MONTHLY("each month"),
    /** Every two months. */
    @JsonProperty("every-two-months")
    EVERY_TWO_MONTHS("every two months"),
    /** Each quarter. */
    @JsonProperty("quarterly")
    QUARTERLY("each quarter"),
    /** Twice a year. */
    @JsonProperty("half-yearly")
    HALF_YEARLY("twice a year"),
    /** Each year. */
    @JsonProperty("yearly")
    YEARLY("each year"),
    /** Every two years, like the national survey of adult carers. */
    @JsonProperty("every-two-years")
    EVERY_TWO_YEARS("every two years"),
    /** The document does not say. */
    @JsonProperty("not-stated")
    NOT_STATED("rhythm not stated");

    private final String words;

    ReportingInterval(String words) {
        this.words = words;
    }

    /** The name on a page. */
    public String words() {
        return words;
    }
}
