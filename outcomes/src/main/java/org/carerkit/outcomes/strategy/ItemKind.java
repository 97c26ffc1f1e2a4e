package org.carerkit.outcomes.strategy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kind of an item of a strategy, in the document's own terms. */
public enum ItemKind {
    /** The vision, or the aim if the document states no vision. */
    @JsonProperty("vision")
    VISION("Vision", false),
    /** A value that guides the work. */
    @JsonProperty("value")
    VALUE("Value", false),
    /** A principle for how partners work together. */
    @JsonProperty("principle")
    PRINCIPLE("Principle", false),
    /** An outcome for carers. */
    @JsonProperty("outcome")
    OUTCOME("Outcome", true),
    /** A statement that carers would make about themselves, an “I” statement. The key is ours. */
    @JsonProperty("statement")
    STATEMENT("“I” statement", false),
    /** A priority. */
    @JsonProperty("priority")
    PRIORITY("Priority", true),
    /** An objective. */
    @JsonProperty("objective")
    OBJECTIVE("Objective", true),
    /** A theme of an action plan. */
    @JsonProperty("theme")
    THEME("Theme", true),
    /** The aim of a theme or outcome. */
    @JsonProperty("aim")
    AIM("Aim", false),
    /** An ambition under a priority. */
    @JsonProperty("ambition")
    AMBITION("Ambition", false),
    /** A promise under a priority or objective, or by an organisation. */
    @JsonProperty("commitment")
    COMMITMENT("Commitment", false),
    /** An area's addition to a commitment that it shares with others. */
    @JsonProperty("local-commitment")
    LOCAL_COMMITMENT("Local commitment", false),
    /** An action of a plan, with leads. */
    @JsonProperty("action")
    ACTION("Action", false),
    /** A pathway through services that partners share. */
    @JsonProperty("pathway")
    PATHWAY("Pathway", false),
    /** A way to monitor progress. */
    @JsonProperty("monitoring")
    MONITORING("Way of monitoring", false),
    /** A group of counts in a dashboard. */
    @JsonProperty("count-family")
    COUNT_FAMILY("Family of counts", false),
    /** A sign of success. */
    @JsonProperty("sign-of-success")
    SIGN_OF_SUCCESS("Sign of success", false);

    private final String words;
    private final boolean main;

    ItemKind(String words, boolean main) {
        this.words = words;
        this.main = main;
    }

    /** The name on a page. */
    public String words() {
        return words;
    }

    /** True for the main parts of a strategy: priorities, objectives, themes and outcomes. */
    public boolean isMain() {
        return main;
    }
}
