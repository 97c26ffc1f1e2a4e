package org.carerkit.core.caring;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How near the carer and the cared-for person live to each other. */
public enum Proximity {
    /** They live together. */
    @JsonProperty("same-home")
    SAME_HOME,
    /** They live apart but can visit every day. */
    @JsonProperty("nearby")
    NEARBY,
    /** They live so far apart that a visit is a journey. */
    @JsonProperty("at-a-distance")
    AT_A_DISTANCE,
    /** Asked, but the carer would rather not say. */
    @JsonProperty("declined")
    DECLINED,
    /** Nobody has asked. */
    @JsonProperty("not-asked")
    NOT_ASKED
}
