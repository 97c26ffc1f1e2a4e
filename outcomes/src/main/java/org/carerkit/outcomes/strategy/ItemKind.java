package org.carerkit.outcomes.strategy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an item of a strategy is, in the document's own terms. */
public enum ItemKind {
    /** Where it is to lead, or its aim where it states no vision. */
    @JsonProperty("vision")
    VISION("Vision", false),
    /** What guides the work. */
    @JsonProperty("value")
    VALUE("Value", false),
    /** How partners work. */
    @JsonProperty("principle")
    PRINCIPLE("Principle", false),
    /** An outcome for carers. */
    @JsonProperty("outcome")
    OUTCOME("Outcome", true),
    /** A key of ours for a statement that carers would make of themselves, an “I” statement. */
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
    /** What a theme or outcome aims at. */
    @JsonProperty("aim")
    AIM("Aim", false),
    /** What is wanted under a priority. */
    @JsonProperty("ambition")
    AMBITION("Ambition", false),
    /** What is promised under a priority or objective, or by an organisation. */
    @JsonProperty("commitment")
    COMMITMENT("Commitment", false),
    /** What an area adds to a commitment that it shares with others. */
    @JsonProperty("local-commitment")
    LOCAL_COMMITMENT("Local commitment", false),
    /** An action of a plan, with leads. */
    @JsonProperty("action")
    ACTION("Action", false),
    /** A way through services that partners share. */
    @JsonProperty("pathway")
    PATHWAY("Pathway", false),
    /** What is looked at to see progress. */
    @JsonProperty("monitoring")
    MONITORING("Way of monitoring", false),
    /** A family of counts in a dashboard. */
    @JsonProperty("count-family")
    COUNT_FAMILY("Family of counts", false),
    /** A sign by which success is known. */
    @JsonProperty("sign-of-success")
    SIGN_OF_SUCCESS("Sign of success", false);

    private final String words;
    private final boolean main;

    ItemKind(String words, boolean main) {
        this.words = words;
        this.main = main;
    }

    /** What it is called in a page. */
    public String words() {
        return words;
    }

    /** True for what a strategy is built of: priorities, objectives, themes and outcomes. */
    public boolean isMain() {
        return main;
    }
}
