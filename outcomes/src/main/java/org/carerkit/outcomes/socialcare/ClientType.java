package org.carerkit.outcomes.socialcare;

/** In which role somebody had an event. The role is the event's: a carer who uses services has rows of both. */
public enum ClientType {
    /** Somebody who uses services for their own needs. */
    SERVICE_USER,
    /** A carer: "Carer" in release 1, "Unpaid carer" in release 2. */
    CARER,
    /** A carer whom the council knows through the person cared for. */
    CARER_KNOWN_BY_ASSOCIATION;

    static final Codes<ClientType> CODES = new Codes<ClientType>()
            .with(SERVICE_USER, "Service user")
            .with(CARER, "Carer", "Unpaid carer")
            .with(CARER_KNOWN_BY_ASSOCIATION, "Carer known by association", "Unpaid carer known by association");

    /** A text of either release; compared letter by letter, as the published rules do. */
    public static CldValue<ClientType> of(String raw) {
        return CODES.of(raw);
    }
}
