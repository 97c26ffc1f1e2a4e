package org.carerkit.hl7v2;

import java.util.Arrays;
import java.util.Optional;

/** HL7 table 0003: the events that are taken. */
public enum AdtEvent {
    /** Admitted. */
    A01,
    /** Discharged. */
    A03,
    /** Details of a patient who is here changed. */
    A08,
    /** Details of a person changed. */
    A31,
    /** Two records were merged. */
    A40;

    static Optional<AdtEvent> of(String code) {
        return Arrays.stream(values())
                .filter(event -> event.name().equals(code))
                .findFirst();
    }
}
