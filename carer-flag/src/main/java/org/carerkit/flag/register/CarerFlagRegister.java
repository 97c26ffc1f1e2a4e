package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.PersonName;
import org.carerkit.flag.event.CarerFlag;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.Referral;
import org.carerkit.flag.keys.CarerKey;
import org.carerkit.flag.sharing.Delivery;
import org.carerkit.flag.sharing.DisclosurePolicy;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.sharing.ShareResult;
import org.carerkit.flag.sharing.Sharing;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.Changes;
import org.carerkit.flag.store.FlagCounts;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagStoreException;
import org.carerkit.flag.store.FlagSummary;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.StoredEvent;

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

    /** Each failed round means that somebody else's event was recorded; this many in a row means something is wrong. */
    private static final int ROUNDS = 1000;

    private static final int PAGE = 1000;

    private final FlagStore store;
    private final Clock clock;
    private final EventCheck check;
    private final Histories histories;
    private final Sharing sharing;

    CarerFlagRegister(Histories histories, EventCheck check, DisclosurePolicy policy) {
        this.store = histories.store();
        this.clock = histories.clock();
        this.check = check;
        this.histories = histories;
        this.sharing = new Sharing(policy, new Sink(this));
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
        FlagEvent event = command.event();
        if (event instanceof Erased erased) {
            return erase(erased);
        }
        CarerId carer = event.header().carer();
        for (int round = 0; round < ROUNDS; round++) {
            Opened before = histories.read(carer);
            if (before.history().erased()) {
                return new RecordResult.Erased();
            }
            Findings findings = before.has(event) ? Findings.none() : check(command, before);
            if (findings.hasError()) {
                return new RecordResult.Refused(findings);
            }
            AppendResult result = store.append(histories.append(before, List.of(event), keyOf(carer)));
            if (!(result instanceof AppendResult.VersionChanged)) {
                // done again when the command is sent again, so that a failure in between is made good
                Mirror.of(event, before.events()).ifPresent(other -> accept(List.of(other)));
                return results(result, List.of(event)).get(0);
            }
        }
        throw new FlagStoreException("The history changed " + ROUNDS + " times while an event was being recorded");
    }

    /**
     * Erases what this register holds about a carer: this record alone, and each record that is linked to it by a call of its
     * own. The event is the last one of the history and the only one that can be read afterwards; the flag goes into
     * {@link #counts}; what waited to be sent is not sent. Then the key is destroyed. Everything that comes about the carer
     * later is {@link RecordResult.Erased}. Called again it makes good what a failure in between left undone.
     */
    public RecordResult erase(Erased event) {
        CarerId carer = event.header().carer();
        Findings findings = check.command(event, clock.instant());
        if (findings.hasError()) {
            return new RecordResult.Refused(findings);
        }
        for (int round = 0; round < ROUNDS; round++) {
            Opened before = histories.read(carer);
            if (before.history().version() == 0) {
                return new RecordResult.Refused(finding(FlagFinding.FLAG_RECORD_UNKNOWN));
            }
            Set<CarerId> others = histories.others(before);
            AppendResult result = store.erase(histories.erasure(before, event, List.of()));
            if (!(result instanceof AppendResult.VersionChanged)) {
                histories.keys().destroy(carer);
                if (!others.isEmpty()) {
                    store.reindex(histories.rows(others));
                }
                return results(result, List.of(event)).get(0);
            }
        }
        throw new FlagStoreException("The history changed " + ROUNDS + " times while it was being erased");
    }

    /**
     * Takes history from a file or a partner. Refused is only an event that breaks a rule of its format; one out of place
     * is kept and becomes a finding of the flag.
     *
     * @param events of any carers, in any order
     * @return one result an event, in the order given
     */
    public List<RecordResult> accept(Collection<? extends FlagEvent> events) {
        List<FlagEvent> all = List.copyOf(events);
        RecordResult[] results = new RecordResult[all.size()];
        Map<CarerId, List<Integer>> valid = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Findings findings = check.format(all.get(i), clock.instant());
            if (findings.hasError()) {
                results[i] = new RecordResult.Refused(findings);
            } else {
                valid.computeIfAbsent(all.get(i).header().carer(), carer -> new ArrayList<>())
                        .add(i);
            }
        }
        Map<CarerId, List<RecordResult>> made = new HashMap<>();
        Map<CarerId, List<FlagEvent>> together = new LinkedHashMap<>();
        valid.forEach((carer, places) -> {
            together.put(carer, places.stream().map(all::get).toList());
            if (together.size() == PAGE) {
                acceptAll(together, made);
                together.clear();
            }
        });
        if (!together.isEmpty()) {
            acceptAll(together, made);
        }
        valid.forEach((carer, places) -> {
            List<RecordResult> ofCarer = requireNonNull(made.get(carer));
            for (int i = 0; i < places.size(); i++) {
                results[places.get(i)] = ofCarer.get(i);
            }
        });
        return List.of(results);
    }

    /**
     * The flag as it stands; one of state {@code NONE} for a carer of whom nothing is recorded. Histories of records that
     * are linked are read as one; the version is that of the record asked for.
     */
    public CurrentFlag flag(CarerId carer) {
        Opened opened = histories.read(carer);
        return new CurrentFlag(CarerFlag.of(histories.asOne(opened)), version(opened.history()));
    }

    /** Everything that was recorded, in the order in which it was; empty for a carer of whom nothing is. */
    public List<FlagEvent> history(CarerId carer) {
        return histories.read(carer).events();
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

    /** Those whose flag stood so at the end of a day in London; pages as in {@link #flags}. */
    public List<FlagSummary> inState(FlagState state, LocalDate day, Optional<CarerId> after, int limit) {
        return flags(new FlagQuery.InState(state, endOf(day)), after, limit);
    }

    /** The carers who are known by this identifier, however it is written. */
    public List<CarerId> carersWith(Identifier identifier) {
        return found(histories.seal().hashes().identifier(identifier));
    }

    /**
     * The carers of this name, date of birth and postcode, but for those whose whereabouts are protected: they are not found
     * by a place. Accents, case, spaces and hyphens do not count. That two people are alike proves nothing.
     */
    public List<CarerId> carersLike(PersonName name, LocalDate birthDate, String postcode) {
        return found(histories.seal().hashes().match(name, birthDate, postcode));
    }

    private List<CarerId> found(Optional<Bytes> hash) {
        return hash.map(one -> store.flags(new FlagQuery.Lookup(List.of(one)), Optional.empty(), PAGE).stream()
                        .map(FlagSummary::carer)
                        .toList())
                .orElse(List.of());
    }

    /** How many people, by how their flag stood at the end of a day in London. Before counts by kind: {@link #bringUpToDate}. */
    public FlagCounts counts(LocalDate day) {
        return store.counts(endOf(day));
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
        int count = 0;
        Optional<CarerId> after = Optional.empty();
        for (List<FlagSummary> page = store.flags(stale, after, PAGE);
                !page.isEmpty();
                page = store.flags(stale, after, PAGE)) {
            Set<CarerId> carers = page.stream().map(FlagSummary::carer).collect(Collectors.toSet());
            store.reindex(histories.rows(carers));
            count += page.size();
            after = Optional.of(page.get(page.size() - 1).carer());
        }
        return count;
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
     * Tells a partner about a carer, if the disclosure policy allows it. The decision is recorded either way, before
     * anything leaves. Asked again with the same request while nothing has changed, the same notice is handed over again.
     *
     * @param request what is to be told to whom, and what for
     * @param connector hands the notice over
     */
    public ShareResult share(ShareRequest request, Function<FlagNotice, Delivery> connector) {
        return sharing.share(request, connector);
    }

    /** Many histories are read together and written together; what somebody else was faster with is done again. */
    private void acceptAll(Map<CarerId, List<FlagEvent>> events, Map<CarerId, List<RecordResult>> results) {
        Map<CarerId, Opened> before = histories.readAll(events.keySet());
        Set<CarerId> kept = before.values().stream()
                .filter(opened -> !opened.history().erased())
                .map(Opened::carer)
                .collect(Collectors.toSet());
        Map<CarerId, CarerKey> keys = histories.keys().findOrMake(kept);
        List<CarerId> carers = List.copyOf(kept);
        List<Append> appends = carers.stream()
                .map(carer -> histories.append(
                        requireNonNull(before.get(carer)),
                        requireNonNull(events.get(carer)),
                        requireNonNull(keys.get(carer))))
                .toList();
        events.forEach((carer, ofCarer) -> results.put(carer, results(new AppendResult.Erased(), ofCarer)));
        List<AppendResult> made = store.appendAll(appends);
        for (int i = 0; i < carers.size(); i++) {
            List<FlagEvent> ofCarer = requireNonNull(events.get(carers.get(i)));
            AppendResult result = made.get(i);
            results.put(
                    carers.get(i),
                    result instanceof AppendResult.Appended
                            ? results(result, ofCarer)
                            : acceptOf(carers.get(i), ofCarer));
        }
    }

    private List<RecordResult> acceptOf(CarerId carer, List<FlagEvent> events) {
        for (int round = 0; round < ROUNDS; round++) {
            Opened before = histories.read(carer);
            if (before.history().erased()) {
                return results(new AppendResult.Erased(), events);
            }
            AppendResult together = store.append(histories.append(before, events, keyOf(carer)));
            boolean oneInTheWay = together instanceof AppendResult.IdTaken || together instanceof AppendResult.Erased;
            if (oneInTheWay && events.size() > 1) {
                // one of them stands in the way of the others: find out which
                return events.stream()
                        .flatMap(event -> acceptOf(carer, List.of(event)).stream())
                        .toList();
            }
            if (!(together instanceof AppendResult.VersionChanged)) {
                return results(together, events);
            }
        }
        throw new FlagStoreException("The history changed " + ROUNDS + " times while events were being accepted");
    }

    private CarerKey keyOf(CarerId carer) {
        return requireNonNull(histories.keys().findOrMake(Set.of(carer)).get(carer));
    }

    private List<RecordResult> results(AppendResult result, List<FlagEvent> events) {
        List<RecordResult> results = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (result instanceof AppendResult.Appended appended) {
                StoredEvent stored = appended.events().get(i);
                FlagVersion version = version(stored.carer(), stored.version());
                results.add(new RecordResult.Recorded(
                        new Receipt(events.get(i).id(), stored.carer(), version, stored.recordedAt())));
            } else {
                results.add(
                        result instanceof AppendResult.IdTaken
                                ? new RecordResult.Conflict(events.get(i).id())
                                : new RecordResult.Erased());
            }
        }
        return results;
    }

    private Findings check(RecordCommand command, Opened history) {
        FlagEvent event = command.event();
        boolean changed = command.expected()
                .filter(expected -> !expected.equals(version(history.history())))
                .isPresent();
        Findings own = check.command(event, clock.instant());
        if (event instanceof Linked linked
                && linked.other() != null
                && store.history(linked.other()).version() == 0) {
            own = own.and(Findings.of(List.of(new Finding(FlagFinding.FLAG_RECORD_UNKNOWN, "other"))));
        }
        if (own.hasError() || changed) {
            return changed ? own.and(finding(FlagFinding.FLAG_VERSION_CHANGED)) : own;
        }
        List<FlagEvent> before = histories.asOne(history);
        List<Finding> known = CarerFlag.of(before).findings().all();
        List<FlagEvent> after = Stream.concat(before.stream(), Stream.of(event)).toList();
        // a correction takes effects away, and those that rested on them: that is what it is for
        String itself = "events[" + event.header().fact() + "]";
        return own.and(Findings.of(CarerFlag.of(after).findings().all().stream()
                .filter(finding -> !known.contains(finding))
                .filter(finding ->
                        !(event instanceof Corrected) || finding.path().equals(itself))
                .toList()));
    }

    private static Findings finding(FlagFinding code) {
        return Findings.of(List.of(new Finding(code, "")));
    }

    private Stream<Referral> referrals(FlagQuery query, Predicate<Referral> chosen) {
        Stream<List<FlagSummary>> pages = Stream.iterate(
                flags(query, Optional.empty(), PAGE),
                page -> !page.isEmpty(),
                page -> flags(query, Optional.of(page.get(page.size() - 1).carer()), PAGE));
        // a referral of a linked record is told with that record alone
        return pages.flatMap(List::stream)
                .map(FlagSummary::carer)
                .flatMap(carer -> flag(carer).flag().followUp().referrals().stream()
                        .filter(referral -> referral.made().header().carer().equals(carer)))
                .filter(chosen);
    }

    private static Instant endOf(LocalDate day) {
        return EventHeader.startOf(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }

    private FlagVersion version(History history) {
        return version(history.carer(), history.version());
    }

    private FlagVersion version(CarerId carer, long version) {
        return new FlagVersion(histories.seal().hashes().version(carer, version));
    }
}
