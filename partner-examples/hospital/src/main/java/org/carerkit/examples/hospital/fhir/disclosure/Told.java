package org.carerkit.examples.hospital.fhir.disclosure;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.carerkit.core.carer.Carer;
import org.carerkit.flag.state.CarerFlag;

/**
 * What a client may be told of a carer's flag: nothing else may reach an answer.
 *
 * @param flag the flag that follows from what is told
 */
public record Told(CarerFlag flag) {

    /** Checks that the flag is there. */
    public Told {
        requireNonNull(flag, "flag");
    }

    /** The carer's record, with the fields that may be told. */
    public Optional<Carer> carer() {
        return Optional.ofNullable(flag.carer());
    }
}
