package org.carerkit.hl7v2;

import java.util.Arrays;
import java.util.Optional;

/** HL7 table 0003: the events that are accepted. */
public enum AdtEvent {
    /** A patient was admitted. */
    A01,
    /** A patient was discharged. */
    A03,
    /** The details of a patient who is in the hospital changed. */
    A08,
    /** The details of a person changed. */
    A31,
    /** Two records were merged. */
    A40;

    static Optional<AdtEvent> of(String code) {
        return Arrays.stream(values())
                .filter(event -> event.name().equals(code))
                .findFirst();
    }
}
