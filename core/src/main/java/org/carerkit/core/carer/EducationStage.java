package org.carerkit.core.carer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The stage of education somebody is in. */
public enum EducationStage {
    /** Primary school. */
    @JsonProperty("primary")
    PRIMARY,
    /** Secondary school. */
    @JsonProperty("secondary")
    SECONDARY,
    /** Sixth form or college, 16 to 18. */
    @JsonProperty("sixth-form-or-college")
    SIXTH_FORM_OR_COLLEGE,
    /** University or similar. */
    @JsonProperty("higher-education")
    HIGHER_EDUCATION,
    /** Apprenticeship or traineeship. */
    @JsonProperty("apprenticeship")
    APPRENTICESHIP,
    /** Educated at home. */
    @JsonProperty("home-educated")
    HOME_EDUCATED,
    /** Not in education. */
    @JsonProperty("not-in-education")
    NOT_IN_EDUCATION,
    /** Asked, but the person would rather not say. */
    @JsonProperty("declined")
    DECLINED,
    /** Nobody has asked. */
    @JsonProperty("not-asked")
    NOT_ASKED
}
