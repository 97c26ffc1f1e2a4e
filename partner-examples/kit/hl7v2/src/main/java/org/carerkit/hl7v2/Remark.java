package org.carerkit.hl7v2;

/** What is odd about a message that was taken. */
public enum Remark {
    /** A number that is called an NHS number is none; it was left out. */
    NHS_NUMBER_INVALID,
    /** A date of birth cannot be read, or lies ahead; it was left out. */
    BIRTH_DATE_INVALID,
    /** A relationship is not in the table; it is kept as it came. */
    RELATIONSHIP_UNKNOWN,
    /** Whether a contact looks after the patient unpaid does not follow from what is said of them: the ward asks. */
    CARER_UNCLEAR,
    /** A contact is named by nothing, or is the patient; the line was left out. */
    CONTACT_IS_NOBODY
}
