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
 * What every event says: which it is, about whom, when it happened and who recorded it. An event without the first three
 * is no event, so they are never absent.
 *
 * @param id chosen by whoever records the event, at random; sending the same event again means the same id
 * @param carer whose history it belongs to
 * @param occurredAt when it happened, by the clock of whoever recorded it
 * @param recordedBy who recorded it
 * @param origin the id of the event that this one tells of; absent unless it came in a notice or stands for a link in the
 *     other record's history. Two events of one origin are one fact
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, EventHeader.class})
public record EventHeader(
        @Required UUID id,
        @Required CarerId carer,
        @Required Instant occurredAt,
        @Required @Valid @Nullable RecordedBy recordedBy,
        @Nullable UUID origin) {

    /** Where a day begins: {@code 00:00} here is what a date without a time means. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Checks that id, carer and moment are there. */
    public EventHeader {
        requireNonNull(id, "id");
        requireNonNull(carer, "carer");
        requireNonNull(occurredAt, "occurredAt");
    }

    /** An event of one's own. */
    public static EventHeader of(UUID id, CarerId carer, Instant occurredAt, RecordedBy recordedBy) {
        return new EventHeader(id, carer, occurredAt, recordedBy, null);
    }

    /** An event of one's own of which only the day is known. */
    public static EventHeader of(UUID id, CarerId carer, LocalDate day, RecordedBy recordedBy) {
        return of(id, carer, startOf(day), recordedBy);
    }

    /** The moment at which a day begins in London. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    /** The last microsecond of a day in London: nothing that is kept is finer than that. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }

    /** The day in London on which a moment lies. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, LONDON);
    }

    /** The id of the fact: the origin's where there is one, else the event's own. */
    public UUID fact() {
        return origin == null ? id : origin;
    }

    /** The same event in the history of somebody else: for a receiver who calls the carer otherwise. */
    public EventHeader about(CarerId other) {
        return new EventHeader(id, other, occurredAt, recordedBy, origin);
    }

    /** The ids and the moment. */
    @Override
    public String toString() {
        return "EventHeader[" + id + " of " + carer + " at " + occurredAt + "]";
    }
}
