package org.carerkit.flag.event;

import com.fasterxml.jackson.annotation.JsonProperty;

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
