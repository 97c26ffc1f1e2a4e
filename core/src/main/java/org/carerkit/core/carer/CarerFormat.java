package org.carerkit.core.carer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The versions of the carer record's format. A reader refuses any other. */
public enum CarerFormat {
    /** The first version. */
    @JsonProperty("carerkit.carer/1")
    CARER_1;

    /** The name as it stands in a record. */
    public String id() {
        return "carerkit.carer/1";
    }
}
