package org.carerkit.outcomes.strategy;

/** What an item of a strategy is, in the document's own terms. */
public enum ItemKind {
    /** Where it is to lead, or its aim where it states no vision. */
    VISION("Vision", false),
    /** What guides the work. */
    VALUE("Value", false),
    /** How partners work. */
    PRINCIPLE("Principle", false),
    /** An outcome for carers. */
    OUTCOME("Outcome", true),
    /** A key of ours for a statement that carers would make of themselves, an “I” statement. */
    STATEMENT("“I” statement", false),
    /** A priority. */
    PRIORITY("Priority", true),
    /** An objective. */
    OBJECTIVE("Objective", true),
    /** A theme of an action plan. */
    THEME("Theme", true),
    /** What a theme or outcome aims at. */
    AIM("Aim", false),
    /** What is wanted under a priority. */
    AMBITION("Ambition", false),
    /** What is promised under a priority or objective, or by an organisation. */
    COMMITMENT("Commitment", false),
    /** What an area adds to a commitment that it shares with others. */
    LOCAL_COMMITMENT("Local commitment", false),
    /** An action of a plan, with leads. */
    ACTION("Action", false),
    /** A way through services that partners share. */
    PATHWAY("Pathway", false),
    /** What is looked at to see progress. */
    MONITORING("Way of monitoring", false),
    /** A family of counts in a dashboard. */
    COUNT_FAMILY("Family of counts", false),
    /** A sign by which success is known. */
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
