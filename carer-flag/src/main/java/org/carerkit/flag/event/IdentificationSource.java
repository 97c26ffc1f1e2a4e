package org.carerkit.flag.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The person or source that recognised somebody as a carer. */
public enum IdentificationSource {
    /** The carer, in their own words. */
    @JsonProperty("self")
    SELF,
    /** A parent or guardian of the carer. */
    @JsonProperty("parent-or-guardian")
    PARENT_OR_GUARDIAN,
    /** The cared-for person. */
    @JsonProperty("cared-for-person")
    CARED_FOR_PERSON,
    /** Somebody else close to the carer. */
    @JsonProperty("family-or-friend")
    FAMILY_OR_FRIEND,
    /** Somebody who works with the carer or with the cared-for person. */
    @JsonProperty("professional")
    PROFESSIONAL,
    /** A search of records for codes that indicate a carer. */
    @JsonProperty("records")
    RECORDS
}
