package org.carerkit.core.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The outcome of asking for consent. Only {@link #GIVEN} allows anything. */
public enum ConsentStatus {
    /** Consent was given for the named purposes and recipients. */
    @JsonProperty("given")
    GIVEN,
    /** Consent was refused for the named purposes and recipients, or for all if none is named. */
    @JsonProperty("refused")
    REFUSED,
    /** Consent was given and later withdrawn for the named purposes and recipients, or for all if none is named. */
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /** Nobody has asked. */
    @JsonProperty("not-asked")
    NOT_ASKED,
    /** Somebody asked, but the person did not want to answer: neither yes nor no. */
    @JsonProperty("declined-to-say")
    DECLINED_TO_SAY
}
