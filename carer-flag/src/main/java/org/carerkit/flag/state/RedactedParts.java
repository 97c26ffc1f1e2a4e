package org.carerkit.flag.state;

import java.util.List;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.Retracted;
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

    /** A retraction of nothing but location must be hidden completely. */
    static @Nullable Retracted retracted(EventHeader header, Retracted event) {
        List<FlagField> fields = event.fields().stream()
                .filter(field -> !field.impliesLocation())
                .toList();
        return fields.isEmpty()
                ? null
                : new Retracted(
                        header, recipient(event.recipient()), event.purpose(), fields, List.of(), event.policy());
    }

    static @Nullable LawfulBasis basis(@Nullable LawfulBasis basis) {
        return basis == null
                ? null
                : new LawfulBasis(basis.basis(), basis.purpose(), basis.from(), basis.until(), null);
    }
}
