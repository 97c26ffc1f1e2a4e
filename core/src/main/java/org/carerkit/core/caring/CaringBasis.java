package org.carerkit.core.caring;

import com.fasterxml.jackson.annotation.JsonProperty;

/** On what footing somebody cares. Only unpaid care makes a carer in the sense of the Care Act 2014, s.10(3) and (9). */
public enum CaringBasis {
    /** As a relative, friend or neighbour, without pay. */
    @JsonProperty("unpaid")
    UNPAID,
    /** Under a contract: a care worker. */
    @JsonProperty("paid-care-worker")
    PAID_CARE_WORKER,
    /** As a foster carer. */
    @JsonProperty("foster-carer")
    FOSTER_CARER,
    /** As voluntary work for an organisation. */
    @JsonProperty("voluntary-work")
    VOLUNTARY_WORK
}
