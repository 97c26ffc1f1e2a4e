package org.carerkit.outcomes.socialcare;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One event of one person, as sent by a council: the parts of a row of Client Level Data that carers' measures use.
 *
 * @param line the line where the row starts in its file, from 1; the header is line 1
 * @param council the council's code; empty if not sent
 * @param reportingStart the first day covered by the submission
 * @param reportingEnd the last day covered by the submission
 * @param nhsNumber the person's NHS number without spaces, valid or not
 * @param councilPersonId the council's own identifier for the person
 * @param birth the date of birth
 * @param death the date of death
 * @param clientType the person's role in the event
 * @param eventType the kind of event
 * @param start the first day of the event
 * @param end the last day of the event; null while it continues
 * @param outcome the outcome of the event
 * @param serviceType the kind of service
 * @param delivery the way in which the service is paid for
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

    /** Checks that the required parts are not null. */
    public CldRow {
        requireNonNull(council, "council");
        requireNonNull(clientType, "clientType");
        requireNonNull(eventType, "eventType");
        requireNonNull(outcome, "outcome");
        requireNonNull(serviceType, "serviceType");
        requireNonNull(delivery, "delivery");
    }

    /** True if the person had the event as a carer, known to the council directly or by association. */
    public boolean isCarers() {
        return clientType.is(ClientType.CARER) || clientType.is(ClientType.CARER_KNOWN_BY_ASSOCIATION);
    }

    /** The line number only. */
    @Override
    public String toString() {
        return "CldRow[line " + line + "]";
    }
}
