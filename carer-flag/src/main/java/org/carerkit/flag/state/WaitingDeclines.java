package org.carerkit.flag.state;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.NoticeArrival;

/**
 * The declines that receipts hold back for a person. A sender's receipts hold back only what that sender reported: if
 * another one reported the same fact within its limit, it counts.
 */
final class WaitingDeclines {

    private final Map<Telling, Instant> since = new HashMap<>();

    /** What one sender, known by its record here, reported. */
    private record Telling(CarerId record, UUID fact) {

        static Telling of(FlagEvent event) {
            return new Telling(event.header().carer(), event.header().fact());
        }
    }

    private WaitingDeclines() {}

    static WaitingDeclines of(Collection<? extends FlagEvent> events) {
        WaitingDeclines waiting = new WaitingDeclines();
        for (FlagEvent event : events) {
            NoticeArrival arrival = event instanceof Disclosed receipt ? receipt.arrival() : null;
            if (arrival != null && arrival.waiting() && event.header().origin() != null) {
                arrival.declines()
                        .forEach(fact -> waiting.since.merge(
                                new Telling(event.header().carer(), fact),
                                event.header().occurredAt(),
                                (one, other) -> one.isBefore(other) ? one : other));
            }
        }
        return waiting;
    }

    /** Returns true if no receipt holds anything back. */
    boolean isEmpty() {
        return since.isEmpty();
    }

    /** Returns true if everybody who reported the fact as a decline did so above a limit. */
    boolean holds(Stream<FlagEvent> tellings) {
        List<FlagEvent> declines =
                since.isEmpty() ? List.of() : tellings.filter(Declines::isOne).toList();
        return !declines.isEmpty() && declines.stream().allMatch(event -> since.containsKey(Telling.of(event)));
    }

    /** Returns true if the carer declined or agreed here since the decline arrived. */
    boolean isDecided(FlagEvent decline, Stream<FlagEvent> tellings, List<FlagEvent> events) {
        Instant arrived = tellings.map(event -> since.get(Telling.of(event)))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(decline.header().occurredAt());
        return events.stream()
                .filter(event ->
                        event.header().origin() == null && (Declines.isOne(event) || Declines.isOwnAgreement(event)))
                .anyMatch(event -> !event.header().occurredAt().isBefore(arrived));
    }
}
