package org.carerkit.hl7v2;

/** Something odd about a message that was accepted. */
public enum Remark {
    /** A number described as an NHS number is not valid, so it was left out. */
    NHS_NUMBER_INVALID,
    /** A date of birth cannot be read or is in the future, so it was left out. */
    BIRTH_DATE_INVALID,
    /** A relationship is not in the table. It is kept as received. */
    RELATIONSHIP_UNKNOWN,
    /** The message does not make clear whether a contact looks after the patient unpaid, so the ward asks. */
    CARER_UNCLEAR,
    /** A contact has no name and no number, or is the patient, so the line was left out. */
    CONTACT_IS_NOBODY
}
