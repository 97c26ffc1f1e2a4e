package org.carerkit.core.caring;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The basis on which somebody cares. Under the Care Act 2014, s.10(3) and (9), only unpaid care makes somebody a carer.
 */
public enum CaringBasis {
    /** Without pay, as a relative, friend or neighbour. */
    @JsonProperty("unpaid")
    UNPAID,
    /** Under a contract, as a care worker. */
    @JsonProperty("paid-care-worker")
    PAID_CARE_WORKER,
    /** As a foster carer. */
    @JsonProperty("foster-carer")
    FOSTER_CARER,
    /** As voluntary work for an organisation. */
    @JsonProperty("voluntary-work")
    VOLUNTARY_WORK
}
