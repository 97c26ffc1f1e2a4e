package org.carerkit.examples.hospital.hl7;

import java.util.Arrays;
import java.util.Optional;
import org.carerkit.examples.hospital.ward.Moment;

/** HL7 table 0003: the events that are taken. */
enum AdtEvent {
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

    /** When the ward asks the question. */
    Optional<Moment> asks() {
        return switch (this) {
            case A01 -> Optional.of(Moment.ADMISSION);
            case A03 -> Optional.of(Moment.DISCHARGE);
            default -> Optional.empty();
        };
    }
}
