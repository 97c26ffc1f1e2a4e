package org.carerkit.outcomes.socialcare;

/** The way in which a service is paid for and arranged. */
public enum DeliveryMechanism {
    /** Money that the carer spends. */
    DIRECT_PAYMENT,
    /** A personal budget that the council manages. */
    MANAGED_PERSONAL_BUDGET,
    /** A service that the council commissions. */
    COMMISSIONED_SUPPORT;

    static final Codes<DeliveryMechanism> CODES = new Codes<DeliveryMechanism>()
            .with(DIRECT_PAYMENT, "Direct Payment", "Direct payment")
            .with(MANAGED_PERSONAL_BUDGET, "CASSR Managed Personal Budget", "CASSR managed personal budget")
            .with(COMMISSIONED_SUPPORT, "CASSR Commissioned support", "CASSR commissioned support");

    /** The value of a text in either release. It must match exactly, as in the published rules. */
    public static CldValue<DeliveryMechanism> of(String raw) {
        return CODES.of(raw);
    }
}
