package org.carerkit.outcomes.socialcare;

/** The kind of event. Both releases have the same four. */
public enum EventType {
    /** A request for support. */
    REQUEST,
    /** An assessment. */
    ASSESSMENT,
    /** A service. */
    SERVICE,
    /** A review. */
    REVIEW;

    static final Codes<EventType> CODES = new Codes<EventType>()
            .with(REQUEST, "Request")
            .with(ASSESSMENT, "Assessment")
            .with(SERVICE, "Service")
            .with(REVIEW, "Review");

    /** The value of a text in either release. It must match exactly, as in the published rules. */
    public static CldValue<EventType> of(String raw) {
        return CODES.of(raw);
    }
}
