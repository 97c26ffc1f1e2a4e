package org.carerkit.flag.receiving;

import static java.util.Objects.requireNonNull;

import org.carerkit.flag.event.CarerId;

/**
 * A record that may be of the person whom a notice is about.
 *
 * @param carer which record
 * @param confidence how sure it is
 */
public record Candidate(CarerId carer, Confidence confidence) {

    /** Checks that both are there. */
    public Candidate {
        requireNonNull(carer, "carer");
        requireNonNull(confidence, "confidence");
    }
}
