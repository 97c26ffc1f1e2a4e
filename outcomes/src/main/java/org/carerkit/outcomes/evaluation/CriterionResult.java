package org.carerkit.outcomes.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What came out for a criterion. */
public enum CriterionResult {
    /** Nobody has judged it yet; it does not count. */
    @JsonProperty("not-assessed")
    NOT_ASSESSED("Not assessed"),
    /** Nothing of it is in place. */
    @JsonProperty("not-met")
    NOT_MET("Not met"),
    /** Some of it is in place. */
    @JsonProperty("partly-met")
    PARTLY_MET("Partly met"),
    /** All of it is in place. */
    @JsonProperty("met")
    MET("Met"),
    /** It does not apply, for a reason that is given; it does not count. */
    @JsonProperty("not-applicable")
    NOT_APPLICABLE("Not applicable");

    private final String words;

    CriterionResult(String words) {
        this.words = words;
    }

    /** What it is called in a report. */
    public String words() {
        return words;
    }
}
