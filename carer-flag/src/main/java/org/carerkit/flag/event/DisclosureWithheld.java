package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * Something about the carer was asked for, or was to be told, and was not.
 *
 * @param header what every event says
 * @param recipient to whom it would have gone
 * @param purpose what for
 * @param reason why not
 * @param policy the edition of the disclosure policy that decided
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, DisclosureWithheld.class})
public record DisclosureWithheld(
        @Required @Valid EventHeader header,
        @Required @Valid @Nullable Recipient recipient,
        @Required @Nullable Purpose purpose,
        @Required @Nullable WithholdingReason reason,
        @Required @Text(max = 64) @Nullable String policy)
        implements FlagEvent {

    /** Checks that the header is there. */
    public DisclosureWithheld {
        requireNonNull(header, "header");
    }

    @Override
    public int protectiveRank() {
        return 51;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.disclosureWithheld(this);
    }

    @Override
    public DisclosureWithheld with(EventHeader other) {
        return new DisclosureWithheld(other, recipient, purpose, reason, policy);
    }

    /** The header alone. */
    @Override
    public String toString() {
        return "DisclosureWithheld[" + header + "]";
    }

    /** Why a disclosure did not happen. */
    public enum WithholdingReason {
        /** There is no flag to tell of: never opened, declined, or recorded in error. */
        @JsonProperty("no-flag")
        NO_FLAG,
        /** No one organisation is named as the recipient. */
        @JsonProperty("recipient-not-named")
        RECIPIENT_NOT_NAMED,
        /** The policy knows no field for this purpose and recipient. */
        @JsonProperty("not-in-policy")
        NOT_IN_POLICY,
        /** A young carer's flag goes to the GP and the named school lead alone. */
        @JsonProperty("young-carer")
        YOUNG_CARER,
        /** Nobody gave consent for this purpose and recipient on that day. */
        @JsonProperty("no-consent")
        NO_CONSENT,
        /** Consent for this was refused or withdrawn. */
        @JsonProperty("consent-withheld")
        CONSENT_WITHHELD,
        /** The lawful basis is incomplete, of another purpose, or does not hold on that day. */
        @JsonProperty("basis-not-valid")
        BASIS_NOT_VALID
    }
}
