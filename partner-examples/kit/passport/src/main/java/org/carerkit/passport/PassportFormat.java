package org.carerkit.passport;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The versions of the passport format. A reader refuses any other version. */
public enum PassportFormat {
    /** The first version. */
    @JsonProperty("carerkit.passport/1")
    PASSPORT_1
}
