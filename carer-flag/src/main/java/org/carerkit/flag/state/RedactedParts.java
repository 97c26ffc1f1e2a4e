package org.carerkit.flag.state;

import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Recipient;
import org.jspecify.annotations.Nullable;

/** Removes from parts of events what reveals where a person can be found: organisations, names and free text. */
final class RedactedParts {

    private RedactedParts() {}

    static @Nullable Consent consent(@Nullable Consent consent) {
        return consent == null
                ? null
                : new Consent(
                        consent.status(),
                        consent.on(),
                        decisionMaker(consent.by()),
                        consent.purposes(),
                        consent.recipients().stream().map(RedactedParts::kindOf).toList(),
                        consent.until(),
                        consent.withdrawnOn());
    }

    static @Nullable DecisionMaker decisionMaker(@Nullable DecisionMaker by) {
        return by == null ? null : by.toShare();
    }

    static @Nullable Recipient recipient(@Nullable Recipient recipient) {
        return recipient == null ? null : kindOf(recipient);
    }

    private static Recipient kindOf(Recipient recipient) {
        return new Recipient(recipient.kind(), null);
    }

    static @Nullable LawfulBasis basis(@Nullable LawfulBasis basis) {
        return basis == null
                ? null
                : new LawfulBasis(basis.basis(), basis.purpose(), basis.from(), basis.until(), null);
    }
}
