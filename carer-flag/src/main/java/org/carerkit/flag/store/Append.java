package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.carerkit.flag.event.CarerId;

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
}
