package org.carerkit.examples.hospital.ward;

/** When the ward asks: NICE QS200 and the hospital discharge guidance ask for both. */
public enum Moment {
    /** On arrival. */
    ADMISSION,
    /** Before the patient leaves. */
    DISCHARGE
}
