package org.carerkit.core.caring;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a caring role ended. */
public enum EndReason {
    /** The cared-for person died. */
    @JsonProperty("cared-for-person-died")
    CARED_FOR_PERSON_DIED,
    /** The cared-for person moved into residential or nursing care. */
    @JsonProperty("moved-into-care")
    MOVED_INTO_CARE,
    /** The cared-for person no longer needs care. */
    @JsonProperty("cared-for-person-recovered")
    CARED_FOR_PERSON_RECOVERED,
    /** Somebody else has taken over. */
    @JsonProperty("somebody-else-cares")
    SOMEBODY_ELSE_CARES,
    /** The carer's own health or situation no longer allows them to care. */
    @JsonProperty("carer-cannot-continue")
    CARER_CANNOT_CONTINUE,
    /** The carer decided to stop. */
    @JsonProperty("carer-chose-to-stop")
    CARER_CHOSE_TO_STOP,
    /** The carer died. */
    @JsonProperty("carer-died")
    CARER_DIED,
    /** One of the two people moved away. */
    @JsonProperty("moved-away")
    MOVED_AWAY,
    /** The role never existed. */
    @JsonProperty("recorded-in-error")
    RECORDED_IN_ERROR,
    /** No reason was given. */
    @JsonProperty("not-given")
    NOT_GIVEN
}
