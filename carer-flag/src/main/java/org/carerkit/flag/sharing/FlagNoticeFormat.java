package org.carerkit.flag.sharing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The versions of the notice's format. A reader refuses any other. */
public enum FlagNoticeFormat {
    /** The first version. */
    @JsonProperty("carerkit.flag-notice/1")
    FLAG_NOTICE_1;

    /** The name as it stands in a notice. */
    public String id() {
        return "carerkit.flag-notice/1";
    }
}
