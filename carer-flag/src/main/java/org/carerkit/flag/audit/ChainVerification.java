package org.carerkit.flag.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.store.AuditLog.LogLeaf;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.ChainLink;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagSummary;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.History.HistoryHead;
import org.carerkit.flag.store.StoredEvent;

/** Compares every history with the log's leaves about it, some carers at a time. */
final class ChainVerification {

    private static final int CARERS = 200;

    private final FlagStore store;
    private final ChainLink link;
    private final long size;
    private final AuditFaults faults;
    private long coveredEvents;
    private long coveredCarers;
    private long eventsSince;
    private long leaves;

    /**
     * Creates a verification that has not started.
     *
     * @param link the rule that linked the events when they were appended
     * @param size the number of leaves that the checkpoint covers
     */
    ChainVerification(FlagStore store, ChainLink link, long size, AuditFaults faults) {
        this.store = store;
        this.link = link;
        this.size = size;
        this.faults = faults;
    }

    /**
     * Verifies every history.
     *
     * @param allLeaves the number of leaves in the log
     */
    void run(long allLeaves) {
        Optional<CarerId> after = Optional.empty();
        List<FlagSummary> page;
        do {
            page = store.flags(new FlagQuery.WithErased(), after, CARERS);
            Set<CarerId> carers = new LinkedHashSet<>();
            page.forEach(one -> carers.add(one.carer()));
            verify(carers);
            after = page.isEmpty()
                    ? after
                    : Optional.of(page.get(page.size() - 1).carer());
        } while (page.size() == CARERS);
        if (leaves != allLeaves) {
            findCarersThatAreGone();
        }
    }

    long coveredEvents() {
        return coveredEvents;
    }

    long coveredCarers() {
        return coveredCarers;
    }

    long eventsSince() {
        return eventsSince;
    }

    private void verify(Set<CarerId> carers) {
        Map<CarerId, List<LogLeaf>> about = new HashMap<>();
        for (LogLeaf leaf : store.log().leavesOf(carers)) {
            about.computeIfAbsent(leaf.carer(), carer -> new ArrayList<>()).add(leaf);
            leaves++;
        }
        store.histories(carers).stream()
                .sorted(Comparator.comparing(History::carer))
                .forEach(history -> verify(history, about.getOrDefault(history.carer(), List.of())));
    }

    private void verify(History history, List<LogLeaf> about) {
        CarerId carer = history.carer();
        Map<Long, Bytes> links = verifiedLinks(history);
        long last = history.events().isEmpty()
                ? 0
                : history.events().get(history.events().size() - 1).version();
        long covered = 0;
        long before = 0;
        for (LogLeaf leaf : about) {
            long version = leaf.head().version();
            if (version > last) {
                faults.add(AuditFault.inHistory(FlagFinding.AUDIT_HISTORY_SHORT, carer, last + 1));
            } else if (version < before || !Objects.equals(leaf.head().link(), links.get(version))) {
                faults.add(AuditFault.inHistory(FlagFinding.AUDIT_HISTORY_DIFFERS, carer, version));
            }
            before = version;
            covered = leaf.index() < size ? Math.max(covered, Math.min(version, last)) : covered;
        }
        coveredEvents += covered;
        coveredCarers += covered > 0 ? 1 : 0;
        eventsSince += last - covered;
    }

    /** Compares each stored link with the one its event should have. Returns the stored links by version. */
    private Map<Long, Bytes> verifiedLinks(History history) {
        Map<Long, Bytes> links = new HashMap<>();
        HistoryHead stored = HistoryHead.START;
        Bytes made = stored.link();
        for (StoredEvent event : history.events()) {
            boolean follows = event.version() == stored.version() + 1;
            if (!follows) {
                faults.add(
                        AuditFault.inHistory(FlagFinding.AUDIT_EVENT_MISSING, history.carer(), stored.version() + 1));
            }
            Bytes expected = next(stored.link(), event);
            // the links after a changed one match the original link
            boolean fits = event.link().equals(expected) || event.link().equals(next(made, event));
            if (follows && !fits) {
                faults.add(AuditFault.inHistory(FlagFinding.AUDIT_EVENT_CHANGED, history.carer(), event.version()));
            }
            made = expected;
            stored = new HistoryHead(event.version(), event.link());
            links.put(stored.version(), stored.link());
        }
        if (!history.head().equals(stored)) {
            faults.add(AuditFault.inHistory(FlagFinding.AUDIT_HEAD, history.carer(), stored.version()));
        }
        return links;
    }

    private Bytes next(Bytes previous, StoredEvent event) {
        return link.next(previous, event.carer(), event.version(), event.recordedAt(), event.asNew());
    }

    /** Finds leaves about carers of whom nothing is stored any more, because no history that was read shows them. */
    private void findCarersThatAreGone() {
        LogLeaves all = new LogLeaves(store.log(), 0);
        while (all.hasNext()) {
            Map<CarerId, LogLeaf> page = new HashMap<>();
            for (int i = 0; i < CARERS && all.hasNext(); i++) {
                LogLeaf leaf = all.next();
                page.put(leaf.carer(), leaf);
            }
            store.histories(page.keySet()).stream()
                    .filter(history -> history.version() == 0)
                    .forEach(history ->
                            faults.add(AuditFault.inHistory(FlagFinding.AUDIT_HISTORY_SHORT, history.carer(), 1)));
        }
    }

    /** Collects faults: the first ones in full, the others as a count. */
    static final class AuditFaults {

        private static final int MOST = 1000;

        private final List<AuditFault> first = new ArrayList<>();
        private long count;

        void add(AuditFault fault) {
            count++;
            if (first.size() < MOST) {
                first.add(fault);
            }
        }

        List<AuditFault> first() {
            return first;
        }

        long count() {
            return count;
        }
    }
}
