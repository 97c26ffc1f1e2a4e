package org.carerkit.outcomes.socialcare;

/** What happened; the same four in both releases. */
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

    /** A text of either release; compared letter by letter, as the published rules do. */
    public static CldValue<EventType> of(String raw) {
        return CODES.of(raw);
    }
}
