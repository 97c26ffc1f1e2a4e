package org.carerkit.core.person;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An answer to a yes-or-no question, with the ways of having none. */
public enum Answer {
    /** Yes. */
    @JsonProperty("yes")
    YES,
    /** No. */
    @JsonProperty("no")
    NO,
    /** Asked; the person does not know. */
    @JsonProperty("not-known")
    NOT_KNOWN,
    /** Asked; the person would rather not say. */
    @JsonProperty("declined")
    DECLINED,
    /** Nobody has asked. */
    @JsonProperty("not-asked")
    NOT_ASKED
}
