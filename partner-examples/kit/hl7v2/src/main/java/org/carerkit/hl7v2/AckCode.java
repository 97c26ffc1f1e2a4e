package org.carerkit.hl7v2;

/** HL7 table 0008, the answers of the original mode. */
public enum AckCode {
    /** Taken, and safe here. */
    AA,
    /** Not taken for what it says or how it is written: somebody has to look at it. */
    AE,
    /** Not taken for another reason: it may be sent again, or does not belong here. */
    AR
}
