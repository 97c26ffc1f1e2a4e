package org.carerkit.employment;

/**
 * Who Carer's Leave is for, from what the employee says; no proof may be asked for. Defined by the Employment Rights Act
 * 1996, s.80J, in force from 6 April 2024.
 */
public enum Coverage {
    /** The leave is for this. */
    COVERED,
    /** The Act does not cover this; the employer may still agree. */
    NOT_COVERED,
    /** It turns on whether the person reasonably relies on the employee: somebody has to judge. */
    NEEDS_JUDGEMENT;

    /** Who the person is to the employee. */
    public enum Connection {
        /** Husband, wife or civil partner. */
        SPOUSE_OR_CIVIL_PARTNER,
        /** A child. */
        CHILD,
        /** A parent. */
        PARENT,
        /** Lives in the same household, as a relative or friend. */
        SAME_HOUSEHOLD,
        /** Lives in the same household as employee, tenant, lodger or boarder. */
        PAYING_OR_PAID_IN_THE_HOUSEHOLD,
        /** Anybody else who relies on the employee for care. */
        RELIES_ON_THE_EMPLOYEE,
        /** None of these. */
        NOBODY_OF_THESE
    }

    /** Why the person needs care in the long term. */
    public enum Need {
        /** Illness or injury with care for more than three months. */
        MORE_THAN_THREE_MONTHS,
        /** A disability under the Equality Act 2010. */
        DISABILITY,
        /** Old age. */
        OLD_AGE,
        /** None of these. */
        NONE_OF_THESE
    }

    /** Whether the leave is for this. */
    public static Coverage of(Connection connection, Need need) {
        if (need == Need.NONE_OF_THESE) {
            return NOT_COVERED;
        }
        return switch (connection) {
            case SPOUSE_OR_CIVIL_PARTNER, CHILD, PARENT, SAME_HOUSEHOLD -> COVERED;
            case RELIES_ON_THE_EMPLOYEE, PAYING_OR_PAID_IN_THE_HOUSEHOLD -> NEEDS_JUDGEMENT;
            case NOBODY_OF_THESE -> NOT_COVERED;
        };
    }
}
