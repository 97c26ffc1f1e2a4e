package org.carerkit.core.person;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A way to reach somebody. */
public enum Channel {
    /** A phone call. */
    @JsonProperty("phone")
    PHONE,
    /** A text message. */
    @JsonProperty("text-message")
    TEXT_MESSAGE,
    /** An email. */
    @JsonProperty("email")
    EMAIL,
    /** A letter. */
    @JsonProperty("letter")
    LETTER,
    /** A conversation face to face. */
    @JsonProperty("in-person")
    IN_PERSON,
    /** A video call. */
    @JsonProperty("video")
    VIDEO,
    /** Through another person, named in the safe-contact instructions. */
    @JsonProperty("through-somebody")
    THROUGH_SOMEBODY
}
