package org.carerkit.outcomes.socialcare;

/** Answers in the carers' survey about contact with people whom the carer likes. */
public enum SocialContact {
    /** As much as I want. */
    AS_MUCH_AS_WANTED,
    /** Some, but not enough. */
    SOME_NOT_ENOUGH,
    /** Little social contact, and feels isolated. */
    LITTLE
}
