package org.carerkit.core.carer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether somebody works. */
public enum EmploymentStatus {
    /** Works for an employer. */
    @JsonProperty("employed")
    EMPLOYED,
    /** Works for themselves. */
    @JsonProperty("self-employed")
    SELF_EMPLOYED,
    /** Looks for work. */
    @JsonProperty("looking-for-work")
    LOOKING_FOR_WORK,
    /** Gave up or does not seek work because of caring. */
    @JsonProperty("not-working-because-of-caring")
    NOT_WORKING_BECAUSE_OF_CARING,
    /** Does not work, for another reason. */
    @JsonProperty("not-working")
    NOT_WORKING,
    /** Has retired. */
    @JsonProperty("retired")
    RETIRED,
    /** Asked; the person would rather not say. */
    @JsonProperty("declined")
    DECLINED,
    /** Nobody has asked. */
    @JsonProperty("not-asked")
    NOT_ASKED
}
