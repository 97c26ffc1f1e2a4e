package org.carerkit.core.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of the question. Only {@link #GIVEN} allows anything. */
public enum ConsentStatus {
    /** Consent was given, for the purposes and recipients named. */
    @JsonProperty("given")
    GIVEN,
    /** Consent was asked for and refused: for the purposes and recipients named, for all where none is named. */
    @JsonProperty("refused")
    REFUSED,
    /** Consent was given and later taken back: for the purposes and recipients named, for all where none is named. */
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /** Nobody has asked. */
    @JsonProperty("not-asked")
    NOT_ASKED,
    /** Somebody asked, and the person did not want to answer: neither yes nor no. */
    @JsonProperty("declined-to-say")
    DECLINED_TO_SAY
}
