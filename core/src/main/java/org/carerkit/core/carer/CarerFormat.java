package org.carerkit.core.carer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The versions of the carer record format. A reader refuses any other version. */
public enum CarerFormat {
    /** The first version. */
    @JsonProperty("carerkit.carer/1")
    CARER_1;

    /** The name of the format as written in a record. */
    public String id() {
        return "carerkit.carer/1";
    }
}
