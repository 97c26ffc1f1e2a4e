package org.carerkit.flag.sharing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;

/**
 * A request to share information about a carer.
 *
 * @param header the header of the event that will record the decision; its id is also the notice's id
 * @param recipient the recipient: one kind and one organisation
 * @param purpose the purpose
 * @param basis the lawful basis; empty for consent
 */
public record ShareRequest(EventHeader header, Recipient recipient, Purpose purpose, Optional<LawfulBasis> basis) {

    /** Rejects null components. */
    public ShareRequest {
        requireNonNull(header, "header");
        requireNonNull(recipient, "recipient");
        requireNonNull(purpose, "purpose");
        requireNonNull(basis, "basis");
    }

    /** Creates a request based on the carer's consent. */
    public static ShareRequest withConsent(EventHeader header, Recipient recipient, Purpose purpose) {
        return new ShareRequest(header, recipient, purpose, Optional.empty());
    }

    ShareRequest about(CarerId carer) {
        return new ShareRequest(header.about(carer), recipient, purpose, basis);
    }
}
