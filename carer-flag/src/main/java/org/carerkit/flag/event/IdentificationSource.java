package org.carerkit.flag.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who recognised that somebody is a carer. */
public enum IdentificationSource {
    /** The carer, in their own words. */
    @JsonProperty("self")
    SELF,
    /** A parent or guardian of the carer. */
    @JsonProperty("parent-or-guardian")
    PARENT_OR_GUARDIAN,
    /** The person looked after. */
    @JsonProperty("cared-for-person")
    CARED_FOR_PERSON,
    /** Somebody else close to the carer. */
    @JsonProperty("family-or-friend")
    FAMILY_OR_FRIEND,
    /** Somebody who works with the carer or with the cared-for person. */
    @JsonProperty("professional")
    PROFESSIONAL,
    /** A search of records, by codes that say so. */
    @JsonProperty("records")
    RECORDS
}
