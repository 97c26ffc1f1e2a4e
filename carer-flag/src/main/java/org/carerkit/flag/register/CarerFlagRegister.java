package org.carerkit.flag.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.CarerFlag;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.Referral;
import org.carerkit.flag.sharing.Delivery;
import org.carerkit.flag.sharing.DisclosurePolicy;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.sharing.ShareResult;
import org.carerkit.flag.sharing.Sharing;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.ChainLink;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagStoreException;
import org.carerkit.flag.store.FlagSummary;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.HistoryHead;
import org.carerkit.flag.store.NewEvent;
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
    private final EventSeal seal = new EventSeal();
    private final Sharing sharing;

    CarerFlagRegister(FlagStore store, Clock clock, EventCheck check, DisclosurePolicy policy) {
        this.store = store;
        this.clock = clock;
        this.check = check;
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
        CarerId carer = event.header().carer();
        for (int round = 0; round < ROUNDS; round++) {
            History history = store.history(carer);
            Findings findings = isKept(history, event) ? Findings.none() : check(command, history);
            if (findings.hasError()) {
                return new RecordResult.Refused(findings);
            }
            AppendResult result = append(carer, Optional.of(history.head()), List.of(event));
            if (!(result instanceof AppendResult.VersionChanged)) {
                // done again when the command is sent again, so that a failure in between is made good
                Mirror.of(event, open(history)).ifPresent(other -> accept(List.of(other)));
                return results(result, List.of(event)).get(0);
            }
        }
        throw new FlagStoreException("The history changed " + ROUNDS + " times while an event was being recorded");
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
        valid.forEach((carer, places) -> {
            List<RecordResult> ofCarer =
                    acceptOf(carer, places.stream().map(all::get).toList());
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
        History history = store.history(carer);
        return new CurrentFlag(CarerFlag.of(asOne(history)), version(history.version()));
    }

    /** Everything that was recorded, in the order in which it was; empty for a carer of whom nothing is. */
    public List<FlagEvent> history(CarerId carer) {
        return open(store.history(carer));
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
     * Referrals to which nothing had been said by the end of a day, carer by carer. Reads every history while the stream is
     * consumed: for a list once a day, not for a screen.
     *
     * @param day a day in London
     */
    public Stream<Referral> unansweredReferrals(LocalDate day) {
        return referrals(referral -> referral.isUnansweredOn(day));
    }

    /**
     * Those of the {@link #unansweredReferrals} whose answer was expected before that day.
     *
     * @param day a day in London
     * @param patience how long to wait for an answer where the referral names no day
     */
    public Stream<Referral> overdueReferrals(LocalDate day, Period patience) {
        return referrals(referral -> referral.isOverdueOn(day, patience));
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

    private List<RecordResult> acceptOf(CarerId carer, List<FlagEvent> events) {
        AppendResult together = append(carer, Optional.empty(), events);
        if (together instanceof AppendResult.IdTaken && events.size() > 1) {
            // one of them stands in the way of the others: find out which
            return events.stream()
                    .flatMap(event -> acceptOf(carer, List.of(event)).stream())
                    .toList();
        }
        return results(together, events);
    }

    private AppendResult append(CarerId carer, Optional<HistoryHead> expected, List<FlagEvent> events) {
        List<NewEvent> sealed = events.stream().map(seal::seal).toList();
        Append append = Append.of(carer, sealed, ChainLink.sha256(), clock.instant());
        return store.append(expected.map(append::expecting).orElse(append));
    }

    private static List<RecordResult> results(AppendResult result, List<FlagEvent> events) {
        if (result instanceof AppendResult.Appended appended) {
            return appended.events().stream()
                    .<RecordResult>map(stored -> new RecordResult.Recorded(receipt(stored)))
                    .toList();
        }
        if (result instanceof AppendResult.IdTaken taken) {
            return events.stream()
                    .<RecordResult>map(event -> new RecordResult.Conflict(taken.id()))
                    .toList();
        }
        throw new FlagStoreException("The store refused a version although any was welcome");
    }

    private Findings check(RecordCommand command, History history) {
        FlagEvent event = command.event();
        boolean changed = command.expected()
                .filter(expected -> !expected.equals(version(history.version())))
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
        List<FlagEvent> before = asOne(history);
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

    private static boolean isKept(History history, FlagEvent event) {
        return history.events().stream().anyMatch(stored -> stored.id().equals(event.id()));
    }

    private List<FlagEvent> asOne(History history) {
        List<FlagEvent> all = new ArrayList<>(open(history));
        if (all.stream().noneMatch(Linked.class::isInstance)) {
            return all;
        }
        Set<CarerId> read = new HashSet<>(Set.of(history.carer()));
        Deque<CarerId> next = new ArrayDeque<>(Mirror.linkedTo(all));
        while (!next.isEmpty()) {
            CarerId other = next.remove();
            if (read.add(other)) {
                List<FlagEvent> more = open(store.history(other));
                next.addAll(Mirror.linkedTo(more));
                all.addAll(more);
            }
        }
        return all;
    }

    private Stream<Referral> referrals(Predicate<Referral> chosen) {
        Stream<List<CarerId>> pages = Stream.iterate(
                carers(Optional.empty(), PAGE),
                page -> !page.isEmpty(),
                page -> carers(Optional.of(page.get(page.size() - 1)), PAGE));
        // a referral of a linked record is told with that record alone
        return pages.flatMap(List::stream)
                .flatMap(carer -> flag(carer).flag().followUp().referrals().stream()
                        .filter(referral -> referral.made().header().carer().equals(carer)))
                .filter(chosen);
    }

    private List<FlagEvent> open(History history) {
        return history.events().stream().map(seal::open).toList();
    }

    private static Receipt receipt(StoredEvent stored) {
        return new Receipt(stored.id(), stored.carer(), version(stored.version()), stored.recordedAt());
    }

    private static FlagVersion version(long version) {
        return new FlagVersion(Long.toString(version));
    }
}
