package org.carerkit.core.caring;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A task that a carer does. The first six are the subscales of MACA-YC18; the others are our own. */
public enum CaringTask {
    /** Cleaning, cooking, washing. */
    @JsonProperty("domestic")
    DOMESTIC,
    /** Shopping, repairs, lifting. */
    @JsonProperty("household-management")
    HOUSEHOLD_MANAGEMENT,
    /** Money, bills, interpreting. */
    @JsonProperty("financial-and-practical")
    FINANCIAL_AND_PRACTICAL,
    /** Washing, dressing and using the toilet. */
    @JsonProperty("personal-care")
    PERSONAL_CARE,
    /** Keeping somebody company and keeping an eye on them. */
    @JsonProperty("emotional-support")
    EMOTIONAL_SUPPORT,
    /** Looking after brothers and sisters. */
    @JsonProperty("sibling-care")
    SIBLING_CARE,
    /** Medicines, injections, dressings. */
    @JsonProperty("medication-and-nursing")
    MEDICATION_AND_NURSING,
    /** Taking somebody to appointments, arranging services. */
    @JsonProperty("appointments-and-transport")
    APPOINTMENTS_AND_TRANSPORT,
    /** Being there day and night, for safety. */
    @JsonProperty("supervision")
    SUPERVISION
}
