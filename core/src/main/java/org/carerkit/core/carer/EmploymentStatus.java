package org.carerkit.core.carer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether somebody works, and if not, why. */
public enum EmploymentStatus {
    /** Works for an employer. */
    @JsonProperty("employed")
    EMPLOYED,
    /** Is self-employed. */
    @JsonProperty("self-employed")
    SELF_EMPLOYED,
    /** Is looking for work. */
    @JsonProperty("looking-for-work")
    LOOKING_FOR_WORK,
    /** Gave up work, or does not look for it, because of caring. */
    @JsonProperty("not-working-because-of-caring")
    NOT_WORKING_BECAUSE_OF_CARING,
    /** Does not work for another reason. */
    @JsonProperty("not-working")
    NOT_WORKING,
    /** Is retired. */
    @JsonProperty("retired")
    RETIRED,
    /** Asked, but the person would rather not say. */
    @JsonProperty("declined")
    DECLINED,
    /** Nobody has asked. */
    @JsonProperty("not-asked")
    NOT_ASKED
}
