package org.carerkit.outcomes.rating;

/** The reason for the points of a line. */
public enum ScoreReason {
    /** Met, with evidence that is in date. */
    MET(true, 2, "Met, with evidence that is in date.", "Keep the evidence up to date."),
    /** Met, but without evidence. */
    MET_WITHOUT_EVIDENCE(
            true, 1, "Met, but there is no evidence: it counts as partly met.", "Add evidence that shows it."),
    /** Met, but all evidence has expired. */
    MET_WITH_EXPIRED_EVIDENCE(
            true,
            1,
            "Met, but all the evidence has expired: it counts as partly met.",
            "Renew the evidence, or say what is no longer in place."),
    /** Partly met. */
    PARTLY_MET(true, 1, "Partly met.", "Decide what is still missing and who will see to it."),
    /** Not met. */
    NOT_MET(true, 0, "Not met.", "Decide on a first step, with carers, and who leads it."),
    /** Not applicable. */
    NOT_APPLICABLE(false, 0, "Does not apply, so it is left out of the score.", ""),
    /** Not assessed, or no answer given. */
    NOT_ASSESSED(false, 0, "Not assessed yet, so it is left out of the score.", "Assess it, with carers.");

    /** The most points of a line. */
    public static final int MOST_POINTS = 2;

    private final boolean counts;
    private final int points;
    private final String explanation;
    private final String suggestion;

    ScoreReason(boolean counts, int points, String explanation, String suggestion) {
        this.counts = counts;
        this.points = points;
        this.explanation = explanation;
        this.suggestion = suggestion;
    }

    /** True if the line is part of the divisor. */
    public boolean counts() {
        return counts;
    }

    /** The points of the line, from 0 to {@link #MOST_POINTS}. 0 if it does not count. */
    public int points() {
        return points;
    }

    /** The reason in a sentence. */
    public String explanation() {
        return explanation;
    }

    /** A suggestion in a sentence. Empty if there is nothing to do. */
    public String suggestion() {
        return suggestion;
    }
}
