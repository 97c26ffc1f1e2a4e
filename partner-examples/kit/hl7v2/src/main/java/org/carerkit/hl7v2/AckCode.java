package org.carerkit.hl7v2;

/** HL7 table 0008: the acknowledgement codes of the original mode. */
public enum AckCode {
    /** Accepted and stored safely. */
    AA,
    /** Not accepted because of its content or form. Somebody must look at it. */
    AE,
    /** Not accepted for another reason: it may be sent again, or it does not belong here. */
    AR
}
