package org.carerkit.core.code;

/** What a program has to know about a code beyond its wording. In a resource file: lower case, hyphens. */
public enum CodeFlag {
    /** Says that the person is an unpaid carer. */
    CARER,
    /** Says that somebody is paid to care: never to be read as an unpaid carer. */
    PAID_CARER,
    /** Says that the person has stopped caring. */
    NO_LONGER_CARER,
    /** Says that the person is not a carer; on the same date it outweighs {@link #CARER}. */
    NOT_A_CARER,
    /** A lawful basis for sharing against or without consent to protect somebody: needs reason, role and time limit. */
    SAFEGUARDING_OVERRIDE
}
