package org.carerkit.flag.receiving;

/** How sure it is that two records are of one person. */
public enum Confidence {
    /** The same NHS number, or within education the same UPN, and no other birth date or name. */
    CERTAIN,
    /** The same number, but more than one record has it here. */
    NUMBER_NOT_ALONE,
    /** The same number, but another birth date or family name: one of the two may be of somebody else. */
    NUMBER_CONTRADICTED,
    /** The same name, birth date and postcode: twins of one name apart, probably the same person. */
    PROBABLE
}
