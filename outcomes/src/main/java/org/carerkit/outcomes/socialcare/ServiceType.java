package org.carerkit.outcomes.socialcare;

/** The two kinds of support for carers. Kinds for service users have no meaning here. */
public enum ServiceType {
    /** Support that the carer receives. */
    DIRECT_TO_CARER,
    /** Support for the carer that the cared-for person receives. */
    INVOLVING_CARED_FOR_PERSON;

    static final Codes<ServiceType> CODES = new Codes<ServiceType>()
            .with(DIRECT_TO_CARER, "Carer Support: Direct to Carer", "Unpaid carer support: Direct to unpaid carer")
            .with(
                    INVOLVING_CARED_FOR_PERSON,
                    "Carer Support: Support involving the person cared-for",
                    "Unpaid carer support: Support involving the person cared-for");

    /** The value of a text in either release. It must match exactly, as in the published rules. */
    public static CldValue<ServiceType> of(String raw) {
        return CODES.of(raw);
    }
}
