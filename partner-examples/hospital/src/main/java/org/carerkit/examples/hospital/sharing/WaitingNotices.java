package org.carerkit.examples.hospital.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.Retracted;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.store.OutboxEntry;
import org.carerkit.flag.store.OutboxEntry.OutboxState;
import org.carerkit.flag.store.jdbc.JdbcFlagStore;
import org.carerkit.notices.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is still to be delivered to partners, and what was given up. */
@Service
public class WaitingNotices {

    private static final String NOBODY = "";

    private final JdbcFlagStore store;
    private final CarerFlagRegister register;
    private final SharingSettings settings;
    private final Dispatcher dispatcher;
    private final Clock clock;

    WaitingNotices(
            JdbcFlagStore store,
            CarerFlagRegister register,
            SharingSettings settings,
            Dispatcher dispatcher,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.settings = settings;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /**
     * The notices: those that were given up first, then those that wait longest.
     *
     * @param limit how many of each kind are read at most, 1 or more
     */
    public List<WaitingNotice> all(int limit) {
        return Stream.of(OutboxState.DEAD, OutboxState.WAITING)
                .flatMap(state -> store.outbox().entries(state, Optional.empty(), limit).stream())
                .map(this::notice)
                .sorted(Comparator.comparing(WaitingNotice::givenUp)
                        .reversed()
                        .thenComparing(notice -> Objects.requireNonNullElse(notice.since(), Instant.EPOCH))
                        .thenComparing(WaitingNotice::id))
                .toList();
    }

    /**
     * Lets a notice that was given up be tried once more, now.
     *
     * @return false where none of that id was given up
     */
    public boolean tryAgain(UUID id) {
        return dispatcher.tryAgain(id, clock.instant());
    }

    private WaitingNotice notice(OutboxEntry entry) {
        Optional<FlagEvent> decision = register.history(entry.carer()).stream()
                .filter(event -> event.id().equals(entry.notice()))
                .findFirst();
        boolean givenUp = entry.state() == OutboxState.DEAD;
        return new WaitingNotice(
                entry.id(),
                decision.map(WaitingNotices::recipient).map(this::partner).orElse(NOBODY),
                entry.connector(),
                decision.map(event -> event.header().occurredAt()).orElse(null),
                entry.attempts(),
                entry.reason(),
                givenUp,
                givenUp ? null : entry.due());
    }

    private static @Nullable Recipient recipient(FlagEvent decision) {
        if (decision instanceof Disclosed told) {
            return told.recipient();
        }
        return decision instanceof Retracted retracted ? retracted.recipient() : null;
    }

    private String partner(Recipient recipient) {
        return settings.partners().stream()
                .filter(partner -> partner.recipient().equals(recipient))
                .map(Partner::name)
                .findFirst()
                .orElse(NOBODY);
    }

    /**
     * A notice that has not arrived yet: nothing tells about whom it is, or what it says.
     *
     * @param id of its place in the outbox, by which it can be tried again
     * @param partner the partner's name in the settings; empty where none is set for it
     * @param kind to which kind of recipient it goes
     * @param since when it was decided; absent where that was erased since
     * @param attempts how often it was tried
     * @param reason why the last attempt failed, as {@link org.carerkit.flag.dispatch.Dispatcher.Undelivered} says it; empty before the first has
     * @param givenUp true where nobody tries any more
     * @param next when it is tried next; absent where it was given up
     */
    public record WaitingNotice(
            UUID id,
            String partner,
            String kind,
            @Nullable Instant since,
            int attempts,
            String reason,
            boolean givenUp,
            @Nullable Instant next) {}
}
