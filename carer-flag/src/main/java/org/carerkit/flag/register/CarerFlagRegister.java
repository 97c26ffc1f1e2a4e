package org.carerkit.flag.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.PersonName;
import org.carerkit.flag.dispatch.Connectors;
import org.carerkit.flag.dispatch.DispatcherBuilder;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.receiving.MatchKey;
import org.carerkit.flag.receiving.NoticeReceiver;
import org.carerkit.flag.register.EventCheck.EventEffect;
import org.carerkit.flag.sharing.EventSink;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.Retraction;
import org.carerkit.flag.sharing.ShareDecisions;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.sharing.ShareResult;
import org.carerkit.flag.sharing.SharingPolicy;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.Referral;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.Changes;
import org.carerkit.flag.store.FlagCounts;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagStoreException;
import org.carerkit.flag.store.FlagSummary;

/**
 * The one door to the flags of an organisation.
 *
 * <pre>{@code
 * var register = CarerFlagRegister.builder(new InMemoryFlagStore(), clock).build();
 * register.record(RecordCommand.of(new Identified(header, IdentificationSource.SELF, Setting.HOSPITAL, carer)));
 * register.flag(header.carer()).flag().state();   // IDENTIFIED
 * }</pre>
 *
 * <p>{@link #record} takes a decision made here and refuses what does not fit; {@link #accept} takes history from
 * elsewhere and never refuses it for its order. For any number of threads.
 */
public final class CarerFlagRegister {

    private static final int PAGE = 1000;

    /** How many histories are open at once where all are read. */
    private static final int OPENED = 100;

    private final FlagStore store;
    private final Clock clock;
    private final EventCheck check;
    private final Histories histories;
    private final HistoryIntake accepting;
    private final SharingPolicy policy;
    private final ShareDecisions sharing;

    CarerFlagRegister(Histories histories, EventCheck check, SharingPolicy policy) {
        this.store = histories.store();
        this.clock = histories.clock();
        this.check = check;
        this.histories = histories;
        this.accepting = new HistoryIntake(histories, check);
        this.policy = policy;
        this.sharing = new ShareDecisions(policy, new RegisterEvents(this));
    }

    /**
     * A register with the usual settings, each of which can be changed.
     *
     * @param store where histories are kept
     * @param clock tells today's date and when an event was recorded
     */
    public static CarerFlagRegisterBuilder builder(FlagStore store, Clock clock) {
        return new CarerFlagRegisterBuilder(store, clock);
    }

    /**
     * Records a decision made here. Refused, with every finding, when the event breaks a rule of its format, lies in the
     * future, comes from an organisation that the register does not know, when the history has changed since it was read,
     * or when the event would have no effect on the flag or, unless it is a correction, take another one's effect away.
     */
    public RecordResult record(RecordCommand command) {
        if (command.event() instanceof Erased erased) {
            return erase(erased);
        }
        return record(command.event().header().carer(), history -> Optional.of(new Recording(command, List.of())))
                .orElseThrow();
    }

    /** What is to be recorded, and what is to be sent because of it. */
    record Recording(RecordCommand command, List<FlagNotice> notices) {}

    /** What is recorded together, and sent because of it. */
    private record Sending(List<FlagEvent> events, List<FlagNotice> notices) {}

    /** Whoever was told of a flag that no longer stands has to hear it, in the same commit. */
    private Sending sending(FlagEvent event, List<FlagNotice> notices, EventEffect effect) {
        List<FlagEvent> events = new ArrayList<>(List.of(event));
        List<FlagNotice> all = new ArrayList<>(notices);
        for (EventSink.Decided told : Retraction.because(policy, event, effect.before(), effect.after())) {
            events.add(told.event());
            told.notice().ifPresent(all::add);
        }
        return new Sending(events, all);
    }

    /** Records what somebody makes of a history; made anew when the history changes in between. Empty where it is nothing. */
    Optional<RecordResult> record(CarerId carer, Function<OpenedHistory, Optional<Recording>> maker) {
        for (int round = 0; round < Histories.ROUNDS; round++) {
            OpenedHistory before = histories.read(carer);
            if (before.history().erased()) {
                return Optional.of(new RecordResult.Erased());
            }
            Recording recording = maker.apply(before).orElse(null);
            if (recording == null) {
                return Optional.empty();
            }
            FlagEvent event = recording.command().event();
            boolean kept = before.has(event);
            Findings own = kept ? Findings.none() : check.command(recording.command(), before, histories);
            EventEffect effect =
                    kept || own.hasError() ? EventEffect.NONE : EventEffect.of(event, histories.asOne(before));
            Findings findings = own.and(EventCheck.effect(event, effect));
            if (findings.hasError()) {
                return Optional.of(new RecordResult.Refused(findings));
            }
            Sending sending = sending(event, kept ? List.of() : recording.notices(), effect);
            AppendResult result =
                    store.append(histories.append(before, sending.events(), histories.keyOf(carer), sending.notices()));
            if (!(result instanceof AppendResult.VersionChanged)) {
                // done again when the command is sent again, so that a failure in between is made good
                LinkMirror.of(event, before.events()).ifPresent(other -> accept(List.of(other)));
                return Optional.of(histories.results(result, sending.events()).get(0));
            }
        }
        throw new FlagStoreException(
                "The history changed " + Histories.ROUNDS + " times while an event was being recorded");
    }

    /**
     * Erases what this register holds about a carer: this record alone, and each record that is linked to it by a call of its
     * own. The event is the last one of the history and the only one that can be read afterwards; the flag goes into
     * {@link #counts}; what waited to be sent is not sent, but everybody who was told before hears that it was erased. Then the key is destroyed. Everything that comes about the carer
     * later is {@link RecordResult.Erased}. Called again it makes good what a failure in between left undone.
     */
    public RecordResult erase(Erased event) {
        CarerId carer = event.header().carer();
        Findings findings = check.command(event, clock.instant());
        if (findings.hasError()) {
            return new RecordResult.Refused(findings);
        }
        for (int round = 0; round < Histories.ROUNDS; round++) {
            OpenedHistory before = histories.read(carer);
            if (before.history().version() == 0) {
                return new RecordResult.Refused(EventCheck.finding(FlagFinding.FLAG_RECORD_UNKNOWN, ""));
            }
            Set<CarerId> others = histories.others(before);
            List<FlagNotice> notices = Retraction.erasure(event, CarerFlag.of(before.events()), policy.edition());
            AppendResult result = store.erase(histories.erasure(before, event, notices));
            if (!(result instanceof AppendResult.VersionChanged)) {
                histories.keys().destroy(carer);
                if (!others.isEmpty()) {
                    store.reindex(histories.rows(others));
                }
                return histories.results(result, List.of(event)).get(0);
            }
        }
        throw new FlagStoreException("The history changed " + Histories.ROUNDS + " times while it was being erased");
    }

    /**
     * Takes history from a file or a partner. Refused is only an event that breaks a rule of its format; one out of place
     * is kept and becomes a finding of the flag.
     *
     * @param events of any carers, in any order
     * @return one result an event, in the order given
     */
    public List<RecordResult> accept(Collection<? extends FlagEvent> events) {
        return accepting.accept(events);
    }

    /**
     * The flag as it stands; one of state {@code NONE} for a carer of whom nothing is recorded. Histories of records that
     * are linked are read as one; the version is that of the record asked for.
     */
    public CurrentFlag flag(CarerId carer) {
        OpenedHistory opened = histories.read(carer);
        return new CurrentFlag(CarerFlag.of(histories.asOne(opened)), histories.version(opened.history()));
    }

    /** Everything that was recorded, in that order, as far as this version of the format knows it; may be empty. */
    public List<FlagEvent> history(CarerId carer) {
        return histories.read(carer).readable();
    }

    /**
     * State, source, review and kinds, without opening the history: for screens. Empty for a carer of whom nothing is
     * recorded, or whose record was erased.
     */
    public Optional<FlagSummary> summary(CarerId carer) {
        return store.flag(carer);
    }

    /**
     * Flags that are wanted, page by page, in the order of their carers. Before a query about kinds: {@link #bringUpToDate}.
     *
     * @param after the last carer of the page before; empty for the first page
     * @param limit how many at most, 1 or more
     */
    public List<FlagSummary> flags(FlagQuery query, Optional<CarerId> after, int limit) {
        return store.flags(query, after, limit);
    }

    /** All flags that are wanted, in the order of their carers: read page by page while the stream is. */
    public Stream<FlagSummary> flags(FlagQuery query) {
        return PagedStream.of(PAGE, (Optional<FlagSummary> last) -> flags(query, last.map(FlagSummary::carer), PAGE))
                .flatMap(List::stream);
    }

    /** Those whose flag stood so at the end of a day in London; pages as in {@link #flags}. */
    public List<FlagSummary> inState(FlagState state, LocalDate day, Optional<CarerId> after, int limit) {
        return flags(new FlagQuery.InState(state, EventHeader.endOf(day)), after, limit);
    }

    /** The carers who are known by this identifier, however it is written. */
    public List<CarerId> carersWith(Identifier identifier) {
        return histories.seal().hashes().identifier(identifier).map(this::found).orElse(List.of());
    }

    /**
     * The carers of this name, by the first given name or that which they go by, date of birth and postcode, but for those
     * whose whereabouts are protected: they are not found by a place. Accents, case, spaces and hyphens do not count. That
     * two people are alike proves nothing.
     */
    public List<CarerId> carersLike(PersonName name, LocalDate birthDate, String postcode) {
        return MatchKey.of(name, birthDate, postcode).stream()
                .map(histories.seal().hashes()::match)
                .flatMap(hash -> found(hash).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Every record that is found under a keyed hash. */
    List<CarerId> found(Bytes hash) {
        return flags(new FlagQuery.Lookup(List.of(hash)))
                .map(FlagSummary::carer)
                .toList();
    }

    /** How many people, by how their flag stood at the end of a day in London. Before counts by kind: {@link #bringUpToDate}. */
    public FlagCounts counts(LocalDate day) {
        return store.counts(EventHeader.endOf(day));
    }

    /**
     * Histories that changed, page by page; none is ever skipped, however late it was committed.
     *
     * @param cursor of the page before; {@link Changes#START} for everything
     * @param limit how many at most, 1 or more
     */
    public Changes changes(String cursor, int limit) {
        return store.changes(cursor, limit);
    }

    /**
     * Derives the kinds again of carers for whom a birthday or another day has come since their last event. Once a day is
     * enough; reads the histories of those carers.
     *
     * @return how many
     */
    public int bringUpToDate() {
        FlagQuery stale = new FlagQuery.KindsChange(EventHeader.dayOf(clock.instant()));
        return PagedStream.of(PAGE, (Optional<FlagSummary> last) -> flags(stale, last.map(FlagSummary::carer), PAGE))
                .mapToInt(page -> {
                    store.reindex(
                            histories.rows(page.stream().map(FlagSummary::carer).collect(Collectors.toSet())));
                    return page.size();
                })
                .sum();
    }

    /**
     * The carers of whom something is recorded, page by page.
     *
     * @param after the last one of the page before; empty for the first page
     * @param limit how many at most, 1 or more
     */
    public List<CarerId> carers(Optional<CarerId> after, int limit) {
        return store.flags(new FlagQuery.All(), after, limit).stream()
                .map(FlagSummary::carer)
                .toList();
    }

    /**
     * The {@link #history} of everybody of whom something is recorded, in the order of the carers: opened some at a time while
     * the stream is read.
     */
    public Stream<List<FlagEvent>> everyHistory() {
        return PagedStream.of(OPENED, (Optional<CarerId> last) -> carers(last, OPENED))
                .flatMap(histories::eventsOf);
    }

    /**
     * Referrals to which nothing had been said by the end of a day, carer by carer.
     *
     * @param day a day in London
     */
    public Stream<Referral> unansweredReferrals(LocalDate day) {
        return referrals(new FlagQuery.ReferralUnanswered(day), referral -> referral.isUnansweredOn(day));
    }

    /**
     * Those of the {@link #unansweredReferrals} whose answer was expected before that day.
     *
     * @param day a day in London
     * @param patience how long to wait for an answer where the referral names no day
     */
    public Stream<Referral> overdueReferrals(LocalDate day, Period patience) {
        LocalDate madeBefore = day.minus(patience).minusDays(5);
        while (madeBefore.plus(patience).isBefore(day)) {
            madeBefore = madeBefore.plusDays(1);
        }
        return referrals(
                new FlagQuery.ReferralOverdue(day, madeBefore), referral -> referral.isOverdueOn(day, patience));
    }

    /**
     * Tells a partner about a carer, if the disclosure policy allows it. The decision is recorded either way; what leaves
     * goes into the outbox with the record, and from there a {@link #dispatcher} takes it. Asked again with the same request,
     * the answer is the same, and nothing leaves a second time.
     *
     * @param request what is to be told to whom, and what for
     */
    public ShareResult share(ShareRequest request) {
        return sharing.share(request);
    }

    /**
     * What sends the notices of this register. One that is closed can be followed by another.
     *
     * @param connectors hand notices over; the dispatcher closes them
     */
    public DispatcherBuilder dispatcher(Connectors connectors) {
        return new DispatcherBuilder(policy, new RegisterEvents(this), connectors, clock);
    }

    /**
     * What takes in the notices of partners for this register.
     *
     * @param us who we are to them: of one kind, and one organisation
     */
    public NoticeReceiver receiver(Recipient us) {
        return new NoticeReceiver(new RegisterInbox(this), us, clock);
    }

    /** The history of a record and of those that are linked with it. */
    List<FlagEvent> whole(CarerId carer) {
        return read(histories.read(carer));
    }

    /** The events of a history and of those that are linked to it. */
    List<FlagEvent> read(OpenedHistory history) {
        return LaterEvent.readable(histories.asOne(history));
    }

    Histories histories() {
        return histories;
    }

    private Stream<Referral> referrals(FlagQuery query, Predicate<Referral> chosen) {
        // a referral of a linked record is told with that record alone
        return flags(query)
                .map(FlagSummary::carer)
                .flatMap(carer -> flag(carer).flag().followUp().referrals().stream()
                        .filter(referral -> referral.made().header().carer().equals(carer)))
                .filter(chosen);
    }
}
