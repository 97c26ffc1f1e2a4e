package org.carerkit.flag.receiving;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.FlagEvent;

/**
 * Matches a partner's record with a record that is made here afterwards. Which of the two came first then decides
 * nothing.
 */
public final class LateMatches {

    private final Inbox inbox;
    private final Clock clock;

    /**
     * Creates the matches of a register.
     *
     * @param inbox where the events are stored
     * @param clock source of the time of a link
     */
    public LateMatches(Inbox inbox, Clock clock) {
        this.inbox = requireNonNull(inbox, "inbox");
        this.clock = requireNonNull(clock, "clock");
    }

    /** Returns true if an event describes a person and was recorded here. */
    public static boolean concerns(FlagEvent event) {
        return event.header().origin() == null && event.carerRecord().isPresent();
    }

    /** Matches the partners' records that the people described in these events may be found in. Safe to repeat. */
    public void after(Collection<? extends FlagEvent> recorded) {
        List<? extends FlagEvent> own =
                recorded.stream().filter(LateMatches::concerns).toList();
        Set<MatchKey> keys = own.stream()
                .flatMap(event -> event.carerRecord().stream())
                .flatMap(carer -> MatchKey.of(carer).stream())
                .collect(Collectors.toSet());
        if (keys.isEmpty()) {
            return;
        }
        Set<CarerId> ours = own.stream().map(event -> event.header().carer()).collect(Collectors.toSet());
        for (CarerId record : inbox.mayBeFoundBy(keys)) {
            if (!ours.contains(record)) {
                receiverOf(record).ifPresent(us -> new RecordLinks(inbox, us, clock).match(record));
            }
        }
    }

    /** Returns ourselves as the sender of a record named us; empty if no partner sent the record. */
    private Optional<Recipient> receiverOf(CarerId record) {
        return inbox.history(record).stream()
                .filter(event ->
                        event.header().carer().equals(record) && event.header().origin() != null)
                .flatMap(event ->
                        event instanceof Disclosed receipt ? Stream.ofNullable(receipt.recipient()) : Stream.empty())
                .filter(us -> us.organisation() != null)
                .findFirst();
    }
}
