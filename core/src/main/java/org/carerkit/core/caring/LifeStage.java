package org.carerkit.core.caring;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether somebody is a child or an adult, for use when the date of birth is not recorded. */
public enum LifeStage {
    /** Under 18. */
    @JsonProperty("child")
    CHILD,
    /** 18 or over. */
    @JsonProperty("adult")
    ADULT
}
