package org.carerkit.outcomes.socialcare;

/** How a service is paid for and arranged. */
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

    /** A text of either release; compared letter by letter, as the published rules do. */
    public static CldValue<DeliveryMechanism> of(String raw) {
        return CODES.of(raw);
    }
}
