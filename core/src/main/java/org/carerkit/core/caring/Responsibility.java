package org.carerkit.core.caring;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The carer's share of the caring (Worcestershire All-Age Carers Strategy 2021-2026, appendix 1, primary, secondary and
 * lone carers).
 */
public enum Responsibility {
    /** The carer cares alone. */
    @JsonProperty("sole")
    SOLE,
    /** The carer is the main carer of several. */
    @JsonProperty("primary")
    PRIMARY,
    /** The carer supports the main carer. */
    @JsonProperty("secondary")
    SECONDARY
}
