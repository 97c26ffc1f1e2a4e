package org.carerkit.employment;

/**
 * Whether the Act gives Carer's Leave for a situation, judged from what the employee says. The employer must not ask for
 * proof. Defined by the Employment Rights Act 1996, s.80J, in force from 6 April 2024.
 */
public enum Coverage {
    /** The Act covers this. */
    COVERED,
    /** The Act does not cover this, but the employer may still agree. */
    NOT_COVERED,
    /** It depends on whether the person reasonably relies on the employee, so somebody has to judge. */
    NEEDS_JUDGEMENT;

    /** What the person is to the employee. */
    public enum Connection {
        /** Husband, wife or civil partner. */
        SPOUSE_OR_CIVIL_PARTNER,
        /** A child. */
        CHILD,
        /** A parent. */
        PARENT,
        /** A relative or friend in the same household. */
        SAME_HOUSEHOLD,
        /** An employee, tenant, lodger or boarder in the same household. */
        PAYING_OR_PAID_IN_THE_HOUSEHOLD,
        /** Anybody else who relies on the employee for care. */
        RELIES_ON_THE_EMPLOYEE,
        /** None of these. */
        NOBODY_OF_THESE
    }

    /** Why the person needs long-term care. */
    public enum Need {
        /** An illness or injury that needs care for more than three months. */
        MORE_THAN_THREE_MONTHS,
        /** A disability under the Equality Act 2010. */
        DISABILITY,
        /** Old age. */
        OLD_AGE,
        /** None of these. */
        NONE_OF_THESE
    }

    /** Whether the Act covers a situation. */
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
