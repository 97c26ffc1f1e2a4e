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
 * Records that information about the carer was requested, or was due to be shared, and was withheld.
 *
 * @param header the id, carer, time and recorder of the event
 * @param recipient the intended recipient
 * @param purpose the purpose
 * @param reason the reason for withholding
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

    /** Rejects a null header. */
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

    /** Shows the header only. */
    @Override
    public String toString() {
        return "DisclosureWithheld[" + header + "]";
    }

    /** The reason why information was withheld. */
    public enum WithholdingReason {
        /** There is no flag to share: it was never opened, was declined, or was recorded in error. */
        @JsonProperty("no-flag")
        NO_FLAG,
        /** The recipient is not one named organisation. */
        @JsonProperty("recipient-not-named")
        RECIPIENT_NOT_NAMED,
        /** The policy lists no field for this purpose and recipient. */
        @JsonProperty("not-in-policy")
        NOT_IN_POLICY,
        /** The policy does not let a young carer's flag go to this recipient for this purpose, or on this basis. */
        @JsonProperty("young-carer")
        YOUNG_CARER,
        /** Nobody gave consent for this purpose and recipient on that day. */
        @JsonProperty("no-consent")
        NO_CONSENT,
        /** Consent for this was refused or withdrawn. */
        @JsonProperty("consent-withheld")
        CONSENT_WITHHELD,
        /** The lawful basis is incomplete, is for another purpose, or does not apply on that day. */
        @JsonProperty("basis-not-valid")
        BASIS_NOT_VALID,
        /** The policy does not let this purpose and recipient rest on this lawful basis on that day. */
        @JsonProperty("basis-not-in-policy")
        BASIS_NOT_IN_POLICY,
        /** A parent agreed, but the young carer understands what is asked and has not answered. */
        @JsonProperty("own-answer-missing")
        OWN_ANSWER_MISSING,
        /** The young carer agreed and a parent refused. A person must talk with both; until then nothing is shared. */
        @JsonProperty("answers-differ")
        ANSWERS_DIFFER,
        /** The policy was not in force on that day. */
        @JsonProperty("policy-not-in-force")
        POLICY_NOT_IN_FORCE,
        /** A partner reported that the carer declined, above its limit of the day, and a person has to decide. */
        @JsonProperty("decline-waits")
        DECLINE_WAITS
    }
}
