package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.History.HistoryHead;

/**
 * Events to append to one carer's history, with everything that must commit with them. A store makes all of it or
 * nothing.
 *
 * @param carer the carer whose history it is
 * @param expected the required head of the history; empty for any
 * @param events the events, in the order of their versions; at least one
 * @param link the rule that links the events to those before
 * @param flags the resulting rows of the flag and of linked records, for queries. They need {@code expected}, because
 *     they are derived from that head; a row of another carer is derived from the version that it names
 * @param outbox the notices to send because of these events, in order
 * @param recordedAt the moment to record; kept to the microsecond
 */
public record Append(
        CarerId carer,
        Optional<HistoryHead> expected,
        List<NewEvent> events,
        ChainLink link,
        List<FlagRow> flags,
        List<NewOutboxEntry> outbox,
        Instant recordedAt) {

    /** Rejects null components, an empty list of events, and flags without an expected head. Copies the lists. */
    public Append {
        requireNonNull(carer, "carer");
        requireNonNull(expected, "expected");
        requireNonNull(link, "link");
        events = List.copyOf(events);
        flags = List.copyOf(flags);
        outbox = List.copyOf(outbox);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("events: at least one is needed");
        }
        if (!flags.isEmpty() && expected.isEmpty()) {
            throw new IllegalArgumentException("flags: they rest on a history, which has to be expected");
        }
        // a database keeps microseconds, so a receipt stays the same after storage
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Creates an append of events only, to a history with any head. */
    public static Append of(CarerId carer, List<NewEvent> events, ChainLink link, Instant recordedAt) {
        return new Append(carer, Optional.empty(), events, link, List.of(), List.of(), recordedAt);
    }

    /** Returns this append with an expected head of the history. */
    public Append expecting(HistoryHead head) {
        return new Append(carer, Optional.of(head), events, link, flags, outbox, recordedAt);
    }

    /** Returns this append with other flag rows. */
    public Append with(List<FlagRow> rows) {
        return new Append(carer, expected, events, link, rows, outbox, recordedAt);
    }

    /** Returns this append with other outbox entries. */
    public Append sending(List<NewOutboxEntry> entries) {
        return new Append(carer, expected, events, link, flags, entries, recordedAt);
    }

    /**
     * An event to be stored.
     *
     * @param id the id in the store; the register derives it from the event's own id under a key, so that nobody who
     *     only reads the store recognises an event
     * @param digest identifies the content: two events with one id are the same event if their digests are equal
     * @param payload the sealed event, at most 1 MiB plus the overhead of sealing; sealing the same event again may
     *     give other bytes
     */
    public record NewEvent(UUID id, Bytes digest, Bytes payload) {

        /** Rejects null components. */
        public NewEvent {
            requireNonNull(id, "id");
            requireNonNull(digest, "digest");
            requireNonNull(payload, "payload");
        }
    }

    /**
     * An entry to be put into the outbox.
     *
     * @param id the entry's id; an entry that is already in the outbox stays as it is
     * @param connector the name of the connector, 1 to 100 characters
     * @param notice the notice's id
     * @param sealed the notice, sealed so that it becomes unreadable with the carer's key, except for an erasure notice
     * @param due when to send it first, to the microsecond
     */
    public record NewOutboxEntry(UUID id, String connector, UUID notice, Bytes sealed, Instant due) {

        /** Rejects null components and a connector name of the wrong length. */
        public NewOutboxEntry {
            requireNonNull(id, "id");
            requireNonNull(notice, "notice");
            requireNonNull(sealed, "sealed");
            if (connector.isEmpty() || connector.length() > 100) {
                throw new IllegalArgumentException("connector: 1 to 100 characters");
            }
            due = due.truncatedTo(ChronoUnit.MICROS);
        }
    }
}
