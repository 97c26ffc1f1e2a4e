package org.carerkit.flag.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
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
import org.carerkit.flag.receiving.LateMatches;
import org.carerkit.flag.receiving.MatchKey;
import org.carerkit.flag.receiving.NoticeReceiver;
import org.carerkit.flag.register.EventCheck.EventEffect;
import org.carerkit.flag.sharing.FlagNotice;
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
 * Records and reads the carer flags of one organisation. It is the only way in to them.
 *
 * <pre>{@code
 * var register = CarerFlagRegister.builder(new InMemoryFlagStore(), clock).build();
 * register.record(RecordCommand.of(new Identified(header, IdentificationSource.SELF, Setting.HOSPITAL, carer)));
 * register.flag(header.carer()).flag().state();   // IDENTIFIED
 * }</pre>
 *
 * <p>{@link #record} takes a decision made here and refuses one that does not fit the history. {@link #accept} takes
 * history from elsewhere and never refuses it because of its order. Safe for any number of threads.
 */
public final class CarerFlagRegister {

    private static final int PAGE = 1000;
    private static final int OPENED = 100; // histories open at once when all are read

    private final FlagStore store;
    private final Clock clock;
    private final EventCheck check;
    private final Histories histories;
    private final HistoryIntake accepting;
    private final ToldPartners told;
    private final ShareDecisions sharing;
    private final LateMatches lateMatches;
    private final ForgettingElsewhere forgetting;
    private final OpenReferrals referrals;

    CarerFlagRegister(Histories histories, EventCheck check, SharingPolicy policy, Predicate<Recipient> fetching) {
        this.store = histories.store();
        this.clock = histories.clock();
        this.check = check;
        this.histories = histories;
        this.accepting = new HistoryIntake(histories, check);
        this.told = new ToldPartners(policy, fetching, clock);
        this.sharing = new ShareDecisions(policy, new RegisterEvents(this));
        this.lateMatches = new LateMatches(new RegisterInbox(this), clock);
        this.forgetting = new ForgettingElsewhere(this, policy);
        this.referrals = new OpenReferrals(this);
    }

    /**
     * Starts building a register with the usual settings, each of which can be changed.
     *
     * @param store where histories are kept
     * @param clock source of today's date and of the time an event is recorded
     */
    public static CarerFlagRegisterBuilder builder(FlagStore store, Clock clock) {
        return new CarerFlagRegisterBuilder(store, clock);
    }

    /**
     * Records a decision made here. Refuses it, with every finding, if the event breaks a rule of its format, lies in
     * the future, or comes from an organisation that the register does not know; if the history has changed since it
     * was read; or if the event has no effect on the flag. Also refuses it if it takes away another event's effect,
     * unless it is a correction.
     */
    public RecordResult record(RecordCommand command) {
        if (command.event() instanceof Erased erased) {
            return erase(erased);
        }
        return record(command.event().header().carer(), history -> Optional.of(new Recording(command, List.of())))
                .orElseThrow();
    }

    /** An event to record and the notices to send because of it. */
    record Recording(RecordCommand command, List<FlagNotice> notices) {}

    /** Records what a function derives from a history, anew if the history changes; empty if that is nothing. */
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
            ToldPartners.Sending sending = told.because(
                    event,
                    kept ? List.of() : recording.notices(),
                    kept ? effect : effect.withLinked(event, before, histories));
            AppendResult result =
                    store.append(histories.append(before, sending.events(), histories.keyOf(carer), sending.notices()));
            if (!(result instanceof AppendResult.VersionChanged)) {
                // repeated when the command is sent again, so that a failure in between is repaired
                LinkMirror.of(event, before.events()).ifPresent(other -> accept(List.of(other)));
                lateMatches.after(List.of(event));
                return Optional.of(histories.results(result, sending.events()).get(0));
            }
        }
        throw new FlagStoreException(
                "The history changed " + Histories.ROUNDS + " times while an event was being recorded");
    }

    /**
     * Erases what this register holds about a carer. It erases this record only; each linked record needs a call of its
     * own. The erasure is the last event of the history. Only it can be read afterwards, and before it one event for each
     * recipient that fetches and was told. The flag stays in {@link #counts}. Waiting notices are not sent, but every
     * partner who was told before receives a notice of the erasure. Then the key is destroyed. Anything that arrives
     * about the carer later results in {@link RecordResult.Erased}. A second call repairs what a failure in between left
     * undone, and erases somebody again who came back with a backup of the database.
     */
    public RecordResult erase(Erased event) {
        CarerId carer = event.header().carer();
        Findings findings = check.command(event, clock.instant());
        if (findings.hasError()) {
            return new RecordResult.Refused(findings);
        }
        for (int round = 0; round < Histories.ROUNDS; round++) {
            OpenedHistory before = histories.readToErase(carer);
            if (before.history().version() == 0) {
                return new RecordResult.Refused(EventCheck.finding(FlagFinding.FLAG_RECORD_UNKNOWN, ""));
            }
            Set<CarerId> others = histories.others(before);
            ToldPartners.Sending last = told.erasure(event, before.events());
            AppendResult result = store.erase(histories.erasure(before, last.events(), last.notices()));
            if (!(result instanceof AppendResult.VersionChanged)) {
                histories.keys().destroy(carer);
                if (!others.isEmpty()) {
                    store.reindex(histories.rows(others));
                }
                return histories
                        .results(result, last.events())
                        .get(last.events().size() - 1);
            }
        }
        throw new FlagStoreException("The history changed " + Histories.ROUNDS + " times while it was being erased");
    }

    /**
     * Accepts history from a file or a partner. Refuses only an event that breaks a rule of its format. An event that
     * is out of place is kept and becomes a finding of the flag.
     *
     * @param events events of any carers, in any order
     * @return one result per event, in the order given
     */
    public List<RecordResult> accept(Collection<? extends FlagEvent> events) {
        return afterAccepting(events, accepting.accept(events));
    }

    /** Accepts what a partner told: all events of a history or none of them. */
    List<RecordResult> acceptTogether(Collection<? extends FlagEvent> events) {
        return afterAccepting(events, accepting.acceptTogether(events));
    }

    private List<RecordResult> afterAccepting(Collection<? extends FlagEvent> events, List<RecordResult> results) {
        lateMatches.after(events);
        forgetting.after(events);
        return results;
    }

    /**
     * Returns the current flag. Its state is {@code NONE} if nothing is recorded about the carer. The histories of
     * linked records are read as one; the version is that of the record asked for.
     */
    public CurrentFlag flag(CarerId carer) {
        OpenedHistory opened = histories.read(carer);
        return new CurrentFlag(CarerFlag.of(histories.asOne(opened)), histories.version(opened.history()));
    }

    /** Returns every event in the order of recording, as far as this version of the format knows it. */
    public List<FlagEvent> history(CarerId carer) {
        return histories.read(carer).readable();
    }

    /** Returns state, source, review and kinds without opening the history; empty if nothing is recorded. */
    public Optional<FlagSummary> summary(CarerId carer) {
        return store.flag(carer);
    }

    /**
     * Returns the flags that match a query, page by page, in the order of their carers. Call {@link #bringUpToDate}
     * before a query about kinds.
     *
     * @param after the last carer of the page before; empty for the first page
     * @param limit the most flags to return, at least 1
     */
    public List<FlagSummary> flags(FlagQuery query, Optional<CarerId> after, int limit) {
        return store.flags(query, after, limit);
    }

    /** Returns all flags that match a query, in the order of their carers. Reads pages as the stream is consumed. */
    public Stream<FlagSummary> flags(FlagQuery query) {
        return PagedStream.of(PAGE, (Optional<FlagSummary> last) -> flags(query, last.map(FlagSummary::carer), PAGE))
                .flatMap(List::stream);
    }

    /** Returns the carers whose flag was in a state at the end of a day in London; pages as in {@link #flags}. */
    public List<FlagSummary> inState(FlagState state, LocalDate day, Optional<CarerId> after, int limit) {
        return flags(new FlagQuery.InState(state, EventHeader.endOf(day)), after, limit);
    }

    /** Returns the carers known by an identifier, however it is written. */
    public List<CarerId> carersWith(Identifier identifier) {
        return histories.seal().hashes().identifier(identifier).map(this::found).orElse(List.of());
    }

    /**
     * Returns the carers who match a name, a date of birth and a postcode. The name matches by the first given name or
     * by the name the carer goes by. Accents, case, spaces and hyphens do not count. Carers whose whereabouts are
     * protected are left out, because they must not be found by a place. A match does not prove that two people are the
     * same.
     */
    public List<CarerId> carersLike(PersonName name, LocalDate birthDate, String postcode) {
        return MatchKey.of(name, birthDate, postcode).stream()
                .map(histories.seal().hashes()::match)
                .flatMap(hash -> found(hash).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns every record found under a keyed hash. */
    List<CarerId> found(Bytes hash) {
        return flags(new FlagQuery.Lookup(List.of(hash)))
                .map(FlagSummary::carer)
                .toList();
    }

    /** Counts people by their flag at the end of a day in London. Before kinds, call {@link #bringUpToDate}. */
    public FlagCounts counts(LocalDate day) {
        return store.counts(EventHeader.endOf(day));
    }

    /**
     * Returns the histories that changed, page by page. It never skips one, however late it was committed.
     *
     * @param cursor the cursor of the page before; {@link Changes#START} for everything
     * @param limit the most histories to return, at least 1
     */
    public Changes changes(String cursor, int limit) {
        return store.changes(cursor, limit);
    }

    /**
     * Returns the carers of whom a recipient that fetches was told and about whom something changed that it may notice:
     * a new or ended flag, a correction, a decline, other details, or fields that it must forget. Nobody who was never
     * told of a carer learns anything about them, and a restriction looks like details that are gone. Asking adds the
     * changes that have been committed to the audit log, and records nothing else.
     *
     * @throws IllegalArgumentException if the cursor is not from this register, recipient and purpose
     */
    public ChangesForRecipient changesFor(ChangesRequest request) {
        return new ChangeReader(histories, policy(), request).read();
    }

    /**
     * Derives the kinds again for carers who have had a birthday, or another day that changes their kinds, since their
     * last event. Once a day is enough. Reads the histories of those carers.
     *
     * @return the number of carers
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
     * Returns the carers about whom something is recorded, page by page.
     *
     * @param after the last carer of the page before; empty for the first page
     * @param limit the most carers to return, at least 1
     */
    public List<CarerId> carers(Optional<CarerId> after, int limit) {
        return store.flags(new FlagQuery.All(), after, limit).stream()
                .map(FlagSummary::carer)
                .toList();
    }

    /** Returns the {@link #history} of every carer in their order; opens some at a time as it is consumed. */
    public Stream<List<FlagEvent>> everyHistory() {
        return PagedStream.of(OPENED, (Optional<CarerId> last) -> carers(last, OPENED))
                .flatMap(histories::eventsOf);
    }

    /**
     * Returns the referrals that had no answer by the end of a day, carer by carer.
     *
     * @param day a day in London
     */
    public Stream<Referral> unansweredReferrals(LocalDate day) {
        return referrals.unanswered(day);
    }

    /**
     * Returns those of the {@link #unansweredReferrals} whose answer was expected before a day.
     *
     * @param day a day in London
     * @param patience how long to wait for an answer if the referral names no day
     */
    public Stream<Referral> overdueReferrals(LocalDate day, Period patience) {
        return referrals.overdue(day, patience);
    }

    /**
     * Shares information about a carer with a partner, if the disclosure policy allows it. The decision is recorded
     * either way. The notice goes into the outbox in the same commit, and a {@link #dispatcher} sends it from there.
     * The same request always gets the same answer, and nothing is sent twice.
     *
     * @param request what to share, with whom and for what purpose
     */
    public ShareResult share(ShareRequest request) {
        return sharing.share(request);
    }

    /**
     * Starts building a dispatcher, which sends the notices of this register. After one is closed, another can take
     * over.
     *
     * @param connectors the connectors that deliver notices; the dispatcher closes them
     */
    public DispatcherBuilder dispatcher(Connectors connectors) {
        return new DispatcherBuilder(policy(), new RegisterEvents(this), connectors, clock);
    }

    /**
     * Returns a receiver, which takes in notices from partners for this register.
     *
     * @param us this organisation as partners name it: one kind and one organisation
     */
    public NoticeReceiver receiver(Recipient us) {
        return new NoticeReceiver(new RegisterInbox(this), us, clock);
    }

    /** Returns the events of a history and of the histories linked to it, with what a possible link protects. */
    List<FlagEvent> read(OpenedHistory history) {
        return LaterEvent.readable(histories.asOne(history));
    }

    SharingPolicy policy() {
        return told.policy();
    }

    Histories histories() {
        return histories;
    }
}
