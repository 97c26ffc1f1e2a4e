package org.carerkit.core.caring;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whose agreement it takes to share what a carer's record says about people. Each is asked separately; none of them can
 * agree for another.
 */
public enum AgreementOf {
    /** The carer's own agreement. */
    @JsonProperty("carer")
    CARER,
    /** The agreement of the cared-for person, or of whoever may decide for them. */
    @JsonProperty("cared-for-person")
    CARED_FOR_PERSON,
    /** The agreement of everybody who steps in when the carer cannot care. */
    @JsonProperty("stand-in")
    STAND_IN
}
