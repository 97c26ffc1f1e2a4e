package org.carerkit.passport;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The versions of the passport's format. A reader refuses any other. */
public enum PassportFormat {
    /** The first version. */
    @JsonProperty("carerkit.passport/1")
    PASSPORT_1
}
