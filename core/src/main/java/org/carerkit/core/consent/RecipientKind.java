package org.carerkit.core.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of organisation or person that a carer's details may go to. */
public enum RecipientKind {
    /** The GP practice where the carer is registered. */
    @JsonProperty("gp-practice")
    GP_PRACTICE,
    /** A hospital, or another service of an NHS trust. */
    @JsonProperty("hospital")
    HOSPITAL,
    /** An ambulance service or another emergency service. */
    @JsonProperty("emergency-service")
    EMERGENCY_SERVICE,
    /** A community pharmacy. */
    @JsonProperty("pharmacy")
    PHARMACY,
    /** The named young carers' lead of a school, and nobody else at the school. */
    @JsonProperty("school-lead")
    SCHOOL_LEAD,
    /** A college or university. */
    @JsonProperty("college-or-university")
    COLLEGE_OR_UNIVERSITY,
    /** A council's adult social care. */
    @JsonProperty("adult-social-care")
    ADULT_SOCIAL_CARE,
    /** A council's children's services. */
    @JsonProperty("childrens-services")
    CHILDRENS_SERVICES,
    /** A carers' service, often a charity that the council commissions. */
    @JsonProperty("carers-service")
    CARERS_SERVICE,
    /** The carer's employer. */
    @JsonProperty("employer")
    EMPLOYER
}
