package org.carerkit.flag.receiving;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.CarerId;

/** What became of a notice that came in. */
public sealed interface Received {

    /**
     * It was taken in, now or before: acknowledge it.
     *
     * @param record where it is kept: a record of its own, which nobody else's notices reach
     * @param linked the records here that are of the same person, by number, and are read as one with it; empty where none
     *     is certain
     * @param toConfirm records that may be of the same person. Somebody has to look: who finds that it is so, records
     *     {@code Linked}
     * @param erasedAtSender true when it tells that the sender erased its record: decide what to do with this one
     */
    record Taken(CarerId record, List<CarerId> linked, List<Candidate> toConfirm, boolean erasedAtSender)
            implements Received {

        /** Copies the lists. */
        public Taken {
            requireNonNull(record, "record");
            linked = List.copyOf(linked);
            toConfirm = List.copyOf(toConfirm);
        }
    }

    /**
     * Nothing of it was kept. A repetition has the same answer.
     *
     * @param findings why: at least one error
     */
    record Refused(Findings findings) implements Received {}

    /**
     * A record that may be of the person whom a notice is about.
     *
     * @param carer which record
     * @param confidence how sure it is
     */
    record Candidate(CarerId carer, Confidence confidence) {

        /** Checks that both are there. */
        public Candidate {
            requireNonNull(carer, "carer");
            requireNonNull(confidence, "confidence");
        }
    }

    /** How sure it is that two records are of one person. */
    enum Confidence {
        /** The same NHS number, or within education the same UPN, and no other birth date or name. */
        CERTAIN,
        /** The same number, but more than one record has it here. */
        NUMBER_NOT_ALONE,
        /** The same number, but another birth date or family name: one of the two may be of somebody else. */
        NUMBER_CONTRADICTED,
        /** The same name, birth date and postcode: twins of one name apart, probably the same person. */
        PROBABLE
    }
}
