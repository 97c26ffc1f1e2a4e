package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * The part that every event has: its id, the carer, when it happened and who recorded it. The first three are never
 * absent.
 *
 * @param id a random id, chosen by the recorder of the event; sending the same event again uses the same id
 * @param carer the carer whose history it belongs to
 * @param occurredAt when it happened, by the recorder's clock
 * @param recordedBy who recorded it
 * @param origin the id of the event that this one reports; absent unless it came in a notice or mirrors a link in the
 *     other record's history. Two events with one origin are one fact
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, EventHeader.class})
public record EventHeader(
        @Required UUID id,
        @Required CarerId carer,
        @Required Instant occurredAt,
        @Required @Valid @Nullable RecordedBy recordedBy,
        @Nullable UUID origin) {

    /** The time zone of days. A date without a time means {@code 00:00} in this zone. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Rejects a null id, carer or moment. */
    public EventHeader {
        requireNonNull(id, "id");
        requireNonNull(carer, "carer");
        requireNonNull(occurredAt, "occurredAt");
    }

    /** Creates the header of an event that does not report another one. */
    public static EventHeader of(UUID id, CarerId carer, Instant occurredAt, RecordedBy recordedBy) {
        return new EventHeader(id, carer, occurredAt, recordedBy, null);
    }

    /** Creates the header of an event that does not report another one and of which only the day is known. */
    public static EventHeader of(UUID id, CarerId carer, LocalDate day, RecordedBy recordedBy) {
        return of(id, carer, startOf(day), recordedBy);
    }

    /** Returns the moment at which a day begins in London. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    /** Returns the last microsecond of a day in London. Stored moments are never more precise than that. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }

    /** Returns the day in London of a moment. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, LONDON);
    }

    /** Returns the id of the fact: the origin if there is one, otherwise the event's own id. */
    public UUID fact() {
        return origin == null ? id : origin;
    }

    /** Returns the same header with another id for the carer, for a receiver that uses its own. */
    public EventHeader about(CarerId other) {
        return new EventHeader(id, other, occurredAt, recordedBy, origin);
    }

    /** Shows the ids and the moment. */
    @Override
    public String toString() {
        return "EventHeader[" + id + " of " + carer + " at " + occurredAt + "]";
    }
}
