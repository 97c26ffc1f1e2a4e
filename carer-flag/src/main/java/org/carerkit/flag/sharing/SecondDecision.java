package org.carerkit.flag.sharing;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.Retracted;
import org.carerkit.flag.sharing.internal.NoticeIds;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.store.OutboxEntry;

/**
 * Decides about a notice again in the moment it leaves, on the current history. A notice that contains more than may now
 * be shared is not sent. Its record is corrected if nobody can have received it; an attempt with an unknown outcome
 * counts as shared. What may still be shared goes into the outbox as a new notice with its own id. If nothing may be
 * shared, the history says why.
 */
public final class SecondDecision {

    private static final List<FlagField> EVERY_FIELD = Arrays.asList(FlagField.values());

    private final OutgoingNotices sink;
    private final SharingPolicy policy;
    private final Clock clock;

    /** Creates an instance for a policy, the histories of a sink and the day of a clock. */
    public SecondDecision(OutgoingNotices sink, SharingPolicy policy, Clock clock) {
        this.sink = sink;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Decides whether the notice leaves now. If it does, it is marked as handed over in the same step, so whatever is
     * recorded before that counts. If it may not leave, records everything that follows from that.
     *
     * @param entry the waiting notice
     * @param claim the id of the claim on it
     * @param notice its content
     */
    public OutgoingNotices.Leaving leave(OutboxEntry entry, UUID claim, FlagNotice notice) {
        while (true) {
            OutgoingNotices.Leaving leaving =
                    sink.leave(entry, claim, history -> mayLeave(new Waiting(entry, history), notice));
            if (leaving != OutgoingNotices.Leaving.WITHHELD) {
                return leaving;
            }
            if (isWithheld(entry, notice)) {
                return isRetraction(notice) ? OutgoingNotices.Leaving.NOT_NEEDED : leaving;
            }
        }
    }

    private static boolean isRetraction(FlagNotice notice) {
        return notice.events().stream().anyMatch(Retracted.class::isInstance);
    }

    private boolean mayLeave(Waiting waiting, FlagNotice notice) {
        return isErasure(notice) // it says nothing about the person, and the history is gone
                || waiting.standing()
                        .filter(told -> covers(waiting, told, notice))
                        .isPresent()
                || waiting.retraction()
                        // one that was handed over counts as told, so it goes until it has arrived
                        .filter(gone -> waiting.entry().handedOver()
                                || toForget(waiting, gone).containsAll(gone.fields()))
                        .isPresent();
    }

    /** Records that a notice was withheld; returns false if it may leave after all. */
    private boolean isWithheld(OutboxEntry entry, FlagNotice notice) {
        AtomicBoolean allowed = new AtomicBoolean();
        sink.decideOn(entry.carer(), NoticeIds.stoppedBeforeLeaving(entry.notice()), history -> {
            Waiting waiting = new Waiting(entry, history);
            allowed.set(mayLeave(waiting, notice));
            return allowed.get()
                    ? Optional.empty()
                    : Stream.concat(waiting.standing().stream(), waiting.retraction().stream())
                            .filter(told -> waiting.neverLeft())
                            .findFirst()
                            .map(this::stopped);
        });
        if (!allowed.get()) {
            sink.decideOn(
                    entry.carer(),
                    NoticeIds.successorOf(entry.notice()),
                    history -> isRetraction(notice)
                            ? successorOfRetraction(new Waiting(entry, history), notice)
                            : successor(new Waiting(entry, history), notice));
        }
        return !allowed.get();
    }

    private Set<FlagField> toForget(Waiting waiting, Retracted retracted) {
        return Retraction.stillToForget(policy, waiting.heard(), retracted, EventHeader.dayOf(clock.instant()));
    }

    /** Makes the retraction of what must still be forgotten, if that is less than a stopped one said. */
    private Optional<EventSink.Decided> successorOfRetraction(Waiting waiting, FlagNotice notice) {
        return waiting.gone().flatMap(gone -> {
            Set<FlagField> forget = toForget(waiting, gone);
            return forget.isEmpty() || forget.containsAll(gone.fields())
                    ? Optional.empty()
                    : Optional.of(Retraction.successor(
                            policy,
                            header(gone, NoticeIds.successorOf(gone.id())),
                            gone,
                            notice,
                            forget,
                            waiting.heard()));
        });
    }

    private static boolean isErasure(FlagNotice notice) {
        return !notice.events().isEmpty() && notice.events().stream().allMatch(Erased.class::isInstance);
    }

    /**
     * Returns true if everything in the notice may be shared now. Content added since the first decision does not need
     * to be in it.
     */
    private boolean covers(Waiting waiting, Disclosed told, FlagNotice notice) {
        Set<UUID> events = eventsOf(notice);
        if (HeldFields.takesBack(told) && !waiting.heardOf(notice)) {
            return false; // its recipient was never told under this number
        }
        return Stream.of(EVERY_FIELD, told.fields())
                .flatMap(fields -> now(waiting, told, fields, notice).notice().stream())
                .anyMatch(now -> eventsOf(now).containsAll(events));
    }

    /** Returns the ids of a notice's events. The ids are derived from the content. */
    private static Set<UUID> eventsOf(FlagNotice notice) {
        return notice.events().stream().map(FlagEvent::id).collect(Collectors.toSet());
    }

    private EventSink.Decided stopped(FlagEvent told) {
        EventHeader header = header(told, NoticeIds.stoppedBeforeLeaving(told.id()));
        return new EventSink.Decided(new Corrected(header, told.id(), null), Optional.empty());
    }

    private Optional<EventSink.Decided> successor(Waiting waiting, FlagNotice notice) {
        return waiting.told()
                .filter(told -> waiting.standing().isPresent() || waiting.wasStopped())
                .filter(told -> !(takesBack(told) && waiting.neverLeft()))
                .map(told -> now(waiting, told, told.fields(), notice))
                .filter(now -> !(takesBack(now.event()) && waiting.isTakenBack()));
    }

    private static boolean takesBack(FlagEvent event) {
        return event instanceof Disclosed told && HeldFields.takesBack(told);
    }

    /** Returns what would be decided now about the same request. */
    private EventSink.Decided now(Waiting waiting, Disclosed told, List<FlagField> atMost, FlagNotice notice) {
        ShareRequest request = new ShareRequest(
                header(told, NoticeIds.successorOf(told.id())),
                requireNonNull(told.recipient(), "recipient"),
                requireNonNull(told.purpose(), "purpose"),
                Optional.ofNullable(told.basis()));
        return ShareDecisions.decide(policy, request, waiting.heard(), atMost, waiting.toldUnder(notice));
    }

    /** Uses the current moment, or the moment of the first decision if its clock was ahead. */
    private EventHeader header(FlagEvent told, UUID id) {
        EventHeader first = told.header();
        Instant now = clock.instant();
        Instant at = now.isBefore(first.occurredAt()) ? first.occurredAt() : now;
        return new EventHeader(id, first.carer(), at, first.recordedBy(), null);
    }

    /** A waiting notice with the history that holds its record. */
    private record Waiting(OutboxEntry entry, List<FlagEvent> history) {

        /** Returns the record of the notice, even if it was corrected. */
        Optional<Disclosed> told() {
            return recorded(Disclosed.class, history);
        }

        /** Returns the record of the notice, unless a correction took it away. */
        Optional<Disclosed> standing() {
            return recorded(Disclosed.class, CarerFlag.of(history).disclosures());
        }

        /** Returns the retraction that the notice carries, even if it was corrected. */
        Optional<Retracted> gone() {
            return recorded(Retracted.class, history);
        }

        /** Returns the retraction that the notice carries, unless a correction took it away. */
        Optional<Retracted> retraction() {
            return recorded(Retracted.class, CarerFlag.of(history).disclosures());
        }

        private <E extends FlagEvent> Optional<E> recorded(Class<E> kind, List<FlagEvent> events) {
            return decided(events)
                    .filter(event -> event.id().equals(entry.notice()))
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .findFirst();
        }

        /** Returns the record under whose number the notice tells. */
        CarerId toldUnder(FlagNotice notice) {
            return number(CarerFlag.of(history), notice).orElse(entry.carer());
        }

        /** Returns true if the recipient was told before under the number in this notice. */
        boolean heardOf(FlagNotice notice) {
            return number(heard(), notice).isPresent();
        }

        private static Optional<CarerId> number(CarerFlag flag, FlagNotice notice) {
            Recipient recipient = requireNonNull(notice.recipient(), "recipient");
            return notice.events().stream()
                    .findFirst()
                    .flatMap(event ->
                            HeldFields.knownAs(flag, recipient, event.header().carer()));
        }

        boolean wasStopped() {
            UUID stopped = NoticeIds.stoppedBeforeLeaving(entry.notice());
            return history.stream().anyMatch(event -> event.id().equals(stopped));
        }

        boolean neverLeft() {
            return !entry.handedOver() || wasStopped();
        }

        /**
         * Returns the flag without what the recipient cannot have received. Notices to one recipient are sent in order,
         * so if this one was never sent, those behind it were not sent either.
         */
        CarerFlag heard() {
            if (!neverLeft()) {
                return CarerFlag.of(history);
            }
            Set<FlagEvent> unheard = fromHereOn().collect(Collectors.toSet());
            return CarerFlag.of(
                    history.stream().filter(event -> !unheard.contains(event)).toList());
        }

        /** Returns true if a notice queued after this one already says that the flag no longer applies. */
        boolean isTakenBack() {
            List<FlagEvent> standing = CarerFlag.of(history).disclosures();
            Optional<Recipient> recipient = told().map(Disclosed::recipient);
            return fromHereOn()
                    .skip(1)
                    .filter(later -> takesBack(later) && standing.contains(later))
                    .map(later -> Optional.ofNullable(((Disclosed) later).recipient()))
                    .anyMatch(recipient::equals);
        }

        private Stream<FlagEvent> fromHereOn() {
            return decided(history).dropWhile(event -> !event.id().equals(entry.notice()));
        }

        /** Keeps this record's own disclosures and retractions. */
        private Stream<FlagEvent> decided(List<FlagEvent> events) {
            return events.stream()
                    .filter(event -> event instanceof Disclosed || event instanceof Retracted)
                    .filter(event -> event.header().carer().equals(entry.carer()))
                    .filter(event -> event.header().origin() == null);
        }
    }
}
