package org.carerkit.flag.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The versions of the event's format. A reader refuses any other. */
public enum FlagEventFormat {
    /** The first version. */
    @JsonProperty("carerkit.flag-event/1")
    FLAG_EVENT_1;

    /** The name as it stands in an event. */
    public String id() {
        return "carerkit.flag-event/1";
    }
}
