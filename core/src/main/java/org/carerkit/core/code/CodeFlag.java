package org.carerkit.core.code;

/**
 * What a program needs to know about a code beyond its wording. A resource file writes flags in lower case with
 * hyphens.
 */
public enum CodeFlag {
    /** Says that the person is an unpaid carer. */
    CARER,
    /** Says that somebody is paid to care. It must never be read as an unpaid carer. */
    PAID_CARER,
    /** Says that the person has stopped caring. */
    NO_LONGER_CARER,
    /** Says that the person is not a carer. On the same date it outweighs {@link #CARER}. */
    NOT_A_CARER,
    /**
     * A lawful basis for sharing without or against consent, to protect somebody. It needs a reason, a role and a time
     * limit.
     */
    SAFEGUARDING_OVERRIDE
}
