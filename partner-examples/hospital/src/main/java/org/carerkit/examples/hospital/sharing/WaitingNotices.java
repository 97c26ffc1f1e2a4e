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

/** The notices that are still to be delivered to partners, and those that were given up. */
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
     * Returns the notices: those given up first, then the others, each by how long they have waited.
     *
     * @param limit the most notices of each kind, at least 1
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
     * Tries a notice again now that was given up.
     *
     * @return false if no notice with this id was given up
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
     * A notice that has not arrived yet. Nothing in it reveals whom it is about or what it says.
     *
     * @param id the id in the outbox, by which it can be tried again
     * @param partner the partner's name in the settings; empty if no partner is set for it
     * @param kind the kind of recipient
     * @param since when sharing was decided; absent if that has been erased
     * @param attempts the number of attempts
     * @param reason why the last attempt failed, as {@link org.carerkit.flag.dispatch.Dispatcher.Undelivered} says;
     *     empty before the first failure
     * @param givenUp true if it is no longer tried
     * @param next when it is tried next; absent if it was given up
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
