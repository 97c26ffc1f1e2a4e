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
 * What to append to one carer's history, and everything that commits with it: all of it or nothing.
 *
 * @param carer whose history
 * @param expected where the history has to stand; empty for anywhere
 * @param events in the order in which they get their versions; at least one
 * @param link ties the events to those before
 * @param flags what the flag, and those of linked records, are afterwards, for queries. Only with {@code expected}: they
 *     rest on it, and each of another carer on the version that it names
 * @param outbox what is to be sent because of these events, in that order
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

    /** Copies the lists. */
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
        // what a database keeps, so that a receipt is the same before and after
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Events and nothing else, to a history that may stand anywhere. */
    public static Append of(CarerId carer, List<NewEvent> events, ChainLink link, Instant recordedAt) {
        return new Append(carer, Optional.empty(), events, link, List.of(), List.of(), recordedAt);
    }

    /** The same to a history that has to stand there. */
    public Append expecting(HistoryHead head) {
        return new Append(carer, Optional.of(head), events, link, flags, outbox, recordedAt);
    }

    /** The same with these flags, instead of others. */
    public Append with(List<FlagRow> rows) {
        return new Append(carer, expected, events, link, rows, outbox, recordedAt);
    }

    /** The same with this to be sent, instead of anything else. */
    public Append sending(List<NewOutboxEntry> entries) {
        return new Append(carer, expected, events, link, flags, entries, recordedAt);
    }

    /**
     * An event on its way into a store.
     *
     * @param id what the store calls the event; the register makes it from the event's own id under a key, so that nobody who
     *     reads the store alone recognises an event
     * @param digest tells one content from another: two events of one id are the same event when their digests are equal
     * @param payload the event, sealed; at most 1 MiB and what sealing adds. The same event may be sealed to other bytes each
     *     time
     */
    public record NewEvent(UUID id, Bytes digest, Bytes payload) {

        /** Checks that every part is there. */
        public NewEvent {
            requireNonNull(id, "id");
            requireNonNull(digest, "digest");
            requireNonNull(payload, "payload");
        }
    }

    /**
     * Something to send on its way into the outbox.
     *
     * @param id its own; one that is in the outbox already is left as it is
     * @param connector by which connector, 1 to 100 characters
     * @param notice the notice's id
     * @param sealed the notice; sealed so that it goes with the carer's key, but for an erasure notice
     * @param due when to send it first, to the microsecond
     */
    public record NewOutboxEntry(UUID id, String connector, UUID notice, Bytes sealed, Instant due) {

        /** Checks the parts. */
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
