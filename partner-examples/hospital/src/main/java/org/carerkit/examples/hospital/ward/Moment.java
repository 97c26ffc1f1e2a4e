package org.carerkit.examples.hospital.ward;

/** When the ward asks. NICE QS200 and the hospital discharge guidance ask for it on arrival and before leaving. */
public enum Moment {
    /** On arrival. */
    ADMISSION,
    /** Before the patient leaves. */
    DISCHARGE,
    /** When a contact is reported who may be a carer, and the message does not tell. */
    CONTACT
}
