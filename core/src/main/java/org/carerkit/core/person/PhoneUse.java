package org.carerkit.core.person;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kind of phone that a number belongs to. */
public enum PhoneUse {
    /** A home phone, which others may answer. */
    @JsonProperty("home")
    HOME,
    /** A mobile phone. */
    @JsonProperty("mobile")
    MOBILE,
    /** A work phone. */
    @JsonProperty("work")
    WORK
}
