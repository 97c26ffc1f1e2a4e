package org.carerkit.flag.receiving;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.CarerId;

/** The result of receiving a notice. */
public sealed interface Received {

    /**
     * The notice was accepted, by this call or an earlier one. Acknowledge it.
     *
     * @param record the record that holds it, separate from the records of other senders
     * @param linked the existing records of the same person, matched by number and read as one with it; empty if none
     *     is certain
     * @param toConfirm the records that may be of the same person; somebody has to check, and records {@code Linked} if
     *     they are, or {@code Unlinked} if not
     * @param erasedAtSender true if the sender erased its record, so that somebody has to decide about this one
     * @param declineWaits true if the carer declined at the sender, and came above its limit of the day, so that a
     *     person has to decide and nothing is shared until then
     */
    record Taken(
            CarerId record,
            List<CarerId> linked,
            List<Candidate> toConfirm,
            boolean erasedAtSender,
            boolean declineWaits)
            implements Received {

        /** Rejects a null record. Copies the lists. */
        public Taken {
            requireNonNull(record, "record");
            linked = List.copyOf(linked);
            toConfirm = List.copyOf(toConfirm);
        }
    }

    /**
     * The notice was refused, and nothing was stored. Repeating it has the same result.
     *
     * @param findings the reasons, with at least one error
     */
    record Refused(Findings findings) implements Received {}

    /**
     * A record that may be about the person in a notice.
     *
     * @param carer the record
     * @param confidence the confidence of the match
     */
    record Candidate(CarerId carer, Confidence confidence) {

        /** Rejects null components. */
        public Candidate {
            requireNonNull(carer, "carer");
            requireNonNull(confidence, "confidence");
        }
    }

    /** The confidence that two records are about one person. */
    enum Confidence {
        /**
         * The same NHS number, or the same UPN within education, and the same birth date or family name, with neither
         * contradicted.
         */
        CERTAIN,
        /** The same number, and neither a birth date nor a family name on both sides to compare. */
        NUMBER_ONLY,
        /** The same number, but more than one record here has it. */
        NUMBER_NOT_ALONE,
        /** The same number, but a different birth date or family name: one of the two may belong to somebody else. */
        NUMBER_CONTRADICTED,
        /** The same name, birth date and postcode: probably the same person, except for twins of the same name. */
        PROBABLE
    }
}
