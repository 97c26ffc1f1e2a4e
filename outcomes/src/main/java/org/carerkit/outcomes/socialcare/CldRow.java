package org.carerkit.outcomes.socialcare;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One event of one person, as a council sent it: what the carers' measures use of a row of Client Level Data.
 *
 * @param line where the row starts in its file, from 1; the header is line 1
 * @param council the council's code; empty when it was not sent
 * @param reportingStart first day that the submission covers
 * @param reportingEnd last day that the submission covers
 * @param nhsNumber the person's NHS number without spaces, right or wrong
 * @param councilPersonId the council's own number of the person
 * @param birth day of birth
 * @param death day of death
 * @param clientType in which role
 * @param eventType what happened
 * @param start first day of the event
 * @param end last day of the event; null while it goes on
 * @param outcome what it led to
 * @param serviceType kind of service
 * @param delivery how the service is paid for
 */
public record CldRow(
        long line,
        String council,
        @Nullable LocalDate reportingStart,
        @Nullable LocalDate reportingEnd,
        @Nullable String nhsNumber,
        @Nullable String councilPersonId,
        @Nullable LocalDate birth,
        @Nullable LocalDate death,
        CldValue<ClientType> clientType,
        CldValue<EventType> eventType,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        CldValue<EventOutcome> outcome,
        CldValue<ServiceType> serviceType,
        CldValue<DeliveryMechanism> delivery) {

    /** Checks what is never absent. */
    public CldRow {
        requireNonNull(council, "council");
        requireNonNull(clientType, "clientType");
        requireNonNull(eventType, "eventType");
        requireNonNull(outcome, "outcome");
        requireNonNull(serviceType, "serviceType");
        requireNonNull(delivery, "delivery");
    }

    /** True when the person had the event as a carer, known to the council directly or by association. */
    public boolean isCarers() {
        return clientType.is(ClientType.CARER) || clientType.is(ClientType.CARER_KNOWN_BY_ASSOCIATION);
    }

    /** The line alone. */
    @Override
    public String toString() {
        return "CldRow[line " + line + "]";
    }
}
