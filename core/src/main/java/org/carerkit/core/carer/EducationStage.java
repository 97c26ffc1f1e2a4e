package org.carerkit.core.carer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where somebody learns. */
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
    /** University or the like. */
    @JsonProperty("higher-education")
    HIGHER_EDUCATION,
    /** Apprenticeship or traineeship. */
    @JsonProperty("apprenticeship")
    APPRENTICESHIP,
    /** Educated at home. */
    @JsonProperty("home-educated")
    HOME_EDUCATED,
    /** In none of these. */
    @JsonProperty("not-in-education")
    NOT_IN_EDUCATION,
    /** Asked; the person would rather not say. */
    @JsonProperty("declined")
    DECLINED,
    /** Nobody has asked. */
    @JsonProperty("not-asked")
    NOT_ASKED
}
