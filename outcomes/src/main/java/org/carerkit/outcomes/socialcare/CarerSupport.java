package org.carerkit.outcomes.socialcare;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kind of support that a carer had. A carer with several kinds counts under the first one in this order.
 *
 * <p>Defined by SALT table LTS003 on Client Level Data (NHS England, ASC-Client-Level-Data-SALT-ASCOF-transformations,
 * SALT LTS003).
 */
public enum CarerSupport {
    /** A direct payment. */
    DIRECT_PAYMENT(1, "Direct Payment only"),
    /** A personal budget that the council manages. */
    MANAGED_PERSONAL_BUDGET(2, "CASSR Managed Personal Budget"),
    /** A service that the council commissions. */
    COMMISSIONED_SUPPORT(3, "CASSR Commissioned Support only"),
    /** Support to the carer, delivered in an unknown way. */
    UNKNOWN_DELIVERY(4, "Support Direct to Carer: Unknown Delivery Mech"),
    /** Information and advice. */
    INFORMATION_AND_ADVICE(5, "Information, Advice and Other Universal Services / Signposting"),
    /** No support for the carer. */
    NO_DIRECT_SUPPORT(6, "No Direct Support Provided to Carer");

    private final int rank;
    private final String label;

    CarerSupport(int rank, String label) {
        this.rank = rank;
        this.label = label;
    }

    /** The name in the published table. */
    public String label() {
        return label;
    }

    /** The rank, 1 to 6. The lowest one counts. */
    public int rank() {
        return rank;
    }

    /**
     * The support shown by a row of the {@link CarersCohort}. Empty for a service without a type that ended in advice:
     * it belongs to the cohort, but the published rules give it no support, so the row counts nobody.
     */
    public static Optional<CarerSupport> of(CldRow row) {
        Optional<ServiceType> service = row.serviceType().value();
        if (service.isPresent()) {
            return Optional.of(
                    service.get() == ServiceType.DIRECT_TO_CARER ? byDelivery(row.delivery()) : NO_DIRECT_SUPPORT);
        }
        return row.eventType().value().map(event -> withoutService(event, row.outcome()));
    }

    private static CarerSupport byDelivery(CldValue<DeliveryMechanism> delivery) {
        return delivery.value()
                .map(way -> switch (way) {
                    case DIRECT_PAYMENT -> DIRECT_PAYMENT;
                    case MANAGED_PERSONAL_BUDGET -> MANAGED_PERSONAL_BUDGET;
                    case COMMISSIONED_SUPPORT -> COMMISSIONED_SUPPORT;
                })
                .orElse(UNKNOWN_DELIVERY);
    }

    private static @Nullable CarerSupport withoutService(EventType event, CldValue<EventOutcome> outcome) {
        return switch (event) {
            case ASSESSMENT, REVIEW ->
                outcome.is(EventOutcome.ADVICE_ONLY) ? INFORMATION_AND_ADVICE : NO_DIRECT_SUPPORT;
            case REQUEST -> INFORMATION_AND_ADVICE;
            case SERVICE -> null;
        };
    }
}
