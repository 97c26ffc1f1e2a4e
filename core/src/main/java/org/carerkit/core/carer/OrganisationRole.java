package org.carerkit.core.carer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an organisation is to a carer, such as their school or employer. */
public enum OrganisationRole {
    /** The GP practice where the carer is registered. */
    @JsonProperty("gp-practice")
    GP_PRACTICE,
    /** A hospital that knows the carer. */
    @JsonProperty("hospital")
    HOSPITAL,
    /** The school or college. */
    @JsonProperty("school")
    SCHOOL,
    /** The employer. */
    @JsonProperty("employer")
    EMPLOYER,
    /** A service for carers. */
    @JsonProperty("carers-service")
    CARERS_SERVICE,
    /** The council. */
    @JsonProperty("council")
    COUNCIL,
    /** Another organisation. */
    @JsonProperty("other")
    OTHER
}
