package org.carerkit.outcomes.rating;

import org.carerkit.outcomes.framework.Duty;

/** The state of a legal duty in an evaluation. */
public enum DutyState {
    /** Met, with evidence that is in date. */
    MET("Met", "Met, with evidence that is in date.", ""),
    /** Does not apply, for the only reason that the law allows. */
    EXEMPT("Does not apply", "Does not apply: the exemption in law is given.", ""),
    /** Reported as met, but without evidence in date. */
    NOT_SHOWN("Not shown", "Said to be met, but no evidence in date shows it.", "Add evidence that is in date."),
    /** Partly met. */
    PARTLY_MET("Partly met", "Only partly met.", "Put in place what is still missing: it is the law."),
    /** Not met. */
    NOT_MET("Not met", "Not met.", "Put it in place: it is the law."),
    /** Not assessed, or no answer given. */
    NOT_ANSWERED("Not answered", "Not answered yet.", "Find out whether it is met."),
    /** Reported as not applicable, but without the exemption. */
    WAIVED(
            "Waived",
            "Said not to apply, without the exemption in law: the duty stands.",
            "Say whether it is met, or give the exemption in law.");

    private final String words;
    private final String explanation;
    private final String suggestion;

    DutyState(String words, String explanation, String suggestion) {
        this.words = words;
        this.explanation = explanation;
        this.suggestion = suggestion;
    }

    /** The state of the duty that a line's answer implies. */
    static DutyState of(Duty duty, CriterionScore line) {
        return switch (line.reason()) {
            case MET -> MET;
            case MET_WITHOUT_EVIDENCE, MET_WITH_EXPIRED_EVIDENCE -> NOT_SHOWN;
            case PARTLY_MET -> PARTLY_MET;
            case NOT_MET -> NOT_MET;
            case NOT_ASSESSED -> NOT_ANSWERED;
            case NOT_APPLICABLE ->
                line.answer().filter(answer -> answer.waives(duty)).isPresent() ? WAIVED : EXEMPT;
        };
    }

    /** True if the duty is neither met with evidence in date nor exempt. */
    public boolean isOpen() {
        return this != MET && this != EXEMPT;
    }

    /** The name in a report. */
    public String words() {
        return words;
    }

    /** The state in a sentence. */
    public String explanation() {
        return explanation;
    }

    /** A suggestion in a sentence. Empty if there is nothing to do. */
    public String suggestion() {
        return suggestion;
    }
}
