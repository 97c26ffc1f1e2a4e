package org.carerkit.core.person;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which phone a number belongs to. */
public enum PhoneUse {
    /** The phone at home, which others may answer. */
    @JsonProperty("home")
    HOME,
    /** A mobile phone. */
    @JsonProperty("mobile")
    MOBILE,
    /** A phone at work. */
    @JsonProperty("work")
    WORK
}
