package org.carerkit.outcomes.socialcare;

/**
 * A person's role in an event. The role belongs to the event: a carer who also uses services has rows of both kinds.
 */
public enum ClientType {
    /** A person who uses services for their own needs. */
    SERVICE_USER,
    /** A carer: "Carer" in release 1, "Unpaid carer" in release 2. */
    CARER,
    /** A carer whom the council knows through the cared-for person. */
    CARER_KNOWN_BY_ASSOCIATION;

    static final Codes<ClientType> CODES = new Codes<ClientType>()
            .with(SERVICE_USER, "Service user")
            .with(CARER, "Carer", "Unpaid carer")
            .with(CARER_KNOWN_BY_ASSOCIATION, "Carer known by association", "Unpaid carer known by association");

    /** The value of a text in either release. It must match exactly, as in the published rules. */
    public static CldValue<ClientType> of(String raw) {
        return CODES.of(raw);
    }
}
