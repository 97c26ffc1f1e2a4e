package org.carerkit.core.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The purpose for which a carer's details are wanted. Purposes are separate: consent to one is not consent to another.
 */
public enum Purpose {
    /** The carer's own health care: appointments that fit around caring, health checks, vaccination. */
    @JsonProperty("direct-care")
    DIRECT_CARE,
    /** Involving the carer in the care of the person they look after: admission, discharge, care planning. */
    @JsonProperty("carer-involvement")
    CARER_INVOLVEMENT,
    /** Support for the carer, and telling them where to find it: advice, breaks, carers' services. */
    @JsonProperty("carer-support")
    CARER_SUPPORT,
    /** A carer's, young carer's or parent carer's assessment, and the transition to adulthood. */
    @JsonProperty("carers-assessment")
    CARERS_ASSESSMENT,
    /** Support at school, college or university. */
    @JsonProperty("education-support")
    EDUCATION_SUPPORT,
    /** Support at work: leave, flexible hours, a carer passport. */
    @JsonProperty("employment-support")
    EMPLOYMENT_SUPPORT,
    /** Putting a contingency plan into effect when the carer suddenly cannot care. */
    @JsonProperty("contingency")
    CONTINGENCY,
    /** Protecting a child or an adult from harm. */
    @JsonProperty("safeguarding")
    SAFEGUARDING,
    /** Counting and evaluating. Nobody can be recognised in what is published. */
    @JsonProperty("statistics")
    STATISTICS
}
