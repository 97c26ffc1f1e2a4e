package org.carerkit.outcomes.socialcare;

/** Answers to the carers' survey on contact with people the carer likes. */
public enum SocialContact {
    /** As much as I want. */
    AS_MUCH_AS_WANTED,
    /** Some, but not enough. */
    SOME_NOT_ENOUGH,
    /** Little, and isolated. */
    LITTLE
}
