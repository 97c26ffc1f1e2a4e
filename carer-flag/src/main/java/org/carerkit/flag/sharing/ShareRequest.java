package org.carerkit.flag.sharing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.event.EventHeader;

/**
 * The wish to tell somebody about a carer.
 *
 * @param header of the event that will record the decision; its id is also the notice's
 * @param recipient to whom: of one kind, and one organisation
 * @param purpose what for
 * @param basis what it rests on in law; empty where it rests on consent
 */
public record ShareRequest(EventHeader header, Recipient recipient, Purpose purpose, Optional<LawfulBasis> basis) {

    /** Checks that every part is there. */
    public ShareRequest {
        requireNonNull(header, "header");
        requireNonNull(recipient, "recipient");
        requireNonNull(purpose, "purpose");
        requireNonNull(basis, "basis");
    }

    /** A sharing that rests on the carer's consent. */
    public static ShareRequest withConsent(EventHeader header, Recipient recipient, Purpose purpose) {
        return new ShareRequest(header, recipient, purpose, Optional.empty());
    }
}
