package org.carerkit.core.person;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An answer to a yes-or-no question, or the reason why there is none. */
public enum Answer {
    /** Yes. */
    @JsonProperty("yes")
    YES,
    /** No. */
    @JsonProperty("no")
    NO,
    /** Asked, but the person does not know. */
    @JsonProperty("not-known")
    NOT_KNOWN,
    /** Asked, but the person would rather not say. */
    @JsonProperty("declined")
    DECLINED,
    /** Nobody has asked. */
    @JsonProperty("not-asked")
    NOT_ASKED
}
