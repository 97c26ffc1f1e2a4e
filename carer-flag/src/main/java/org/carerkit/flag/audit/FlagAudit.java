package org.carerkit.flag.audit;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.flag.audit.AuditReport.NotCovered;
import org.carerkit.flag.audit.ChainVerification.AuditFaults;
import org.carerkit.flag.store.AuditLog.LogAppend;
import org.carerkit.flag.store.AuditLog.LogHead;
import org.carerkit.flag.store.AuditLog.LogLeaf;
import org.carerkit.flag.store.AuditLog.LogState;
import org.carerkit.flag.store.ChainLink;
import org.carerkit.flag.store.Changes;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagStoreException;

/**
 * Finds changes that were made to stored histories without the register.
 *
 * <pre>{@code
 * FlagAudit audit = new FlagAudit(store, clock);
 * Checkpoint checkpoint = audit.checkpoint();   // keep it where database users cannot write
 * audit.verify(checkpoint).holds();             // any time later
 * }</pre>
 *
 * <p>Every event has a link over itself and the event before. A checkpoint adds the last link of each changed history
 * to a log, and the keeper of the checkpoint holds the log's root. Safe for any number of threads.
 */
public final class FlagAudit {

    /**
     * Each failed round means that somebody else made a checkpoint. This many in a row means that something is wrong.
     */
    private static final int ROUNDS = 100;

    private final FlagStore store;
    private final Clock clock;

    /**
     * Creates an audit.
     *
     * @param store where histories and the log are kept
     * @param clock source of the time of a checkpoint
     */
    public FlagAudit(FlagStore store, Clock clock) {
        this.store = requireNonNull(store, "store");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * Adds a leaf to the log for each history that changed since the last checkpoint, and returns the new state of the
     * log. The cost grows with the number of those histories. If it is interrupted, the next call continues. If nothing
     * has changed, it returns the last checkpoint.
     */
    public Checkpoint checkpoint() {
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Checkpoint> made = extended();
            if (made.isPresent()) {
                return made.get();
            }
        }
        throw new FlagStoreException("The log changed " + ROUNDS + " times while a checkpoint was being made");
    }

    /** Returns the last checkpoint, as the store holds it; empty if there is none. */
    public Optional<Checkpoint> last() {
        return store.log().lastHead().map(Checkpoint::of);
    }

    /** Extends the log; empty if somebody else extended it at the same time. */
    private Optional<Checkpoint> extended() {
        LogState state = store.log().state();
        MerkleLog tree = LogLeaves.log(state);
        while (true) {
            Changes changes = store.changes(state.cursor(), LogLeaves.PAGE);
            if (changes.changes().isEmpty()) {
                return headed(tree, state);
            }
            List<LogLeaf> leaves = new ArrayList<>();
            for (Changes.Change change : changes.changes()) {
                LogLeaf leaf = new LogLeaf(tree.size(), change.carer(), change.head());
                leaves.add(leaf);
                tree = tree.and(LogLeaves.entry(leaf));
            }
            LogState longer = LogLeaves.state(tree, changes.cursor());
            if (!store.log().append(new LogAppend(state, leaves, longer, Optional.empty()))) {
                return Optional.empty();
            }
            state = longer;
        }
    }

    private Optional<Checkpoint> headed(MerkleLog tree, LogState state) {
        Optional<LogHead> last = store.log().lastHead();
        if (last.filter(head -> head.size() == tree.size()).isPresent()) {
            return last.map(Checkpoint::of);
        }
        LogHead head = new LogHead(tree.size(), tree.root(), clock.instant());
        boolean kept = store.log().append(new LogAppend(state, List.of(), state, Optional.of(head)));
        return kept ? Optional.of(Checkpoint.of(head)) : Optional.empty();
    }

    /**
     * Compares everything that a checkpoint covers with the stored data. Reads all of it once, some histories at a
     * time, and holds no more in memory. Erased histories are covered too, because their stored form is sealed.
     *
     * @param checkpoint a checkpoint of this register
     * @throws IllegalArgumentException if it has an error finding
     */
    public AuditReport verify(Checkpoint checkpoint) {
        LogHead head = checkpoint.head();
        AuditFaults faults = new AuditFaults();
        LogVerification log = new LogVerification(store.log(), faults);
        log.against(head);
        ChainVerification chains = new ChainVerification(store, ChainLink.sha256(), head.size(), faults);
        chains.run(log.leaves());
        return new AuditReport(
                faults.first(),
                faults.count(),
                chains.coveredEvents(),
                chains.coveredCarers(),
                chains.eventsSince(),
                List.of(NotCovered.values()));
    }

    /**
     * Proves that the log only grew from one checkpoint to another, for somebody who has both and no access to the
     * register. Reads every leaf.
     *
     * @param first the earlier checkpoint
     * @param second the later checkpoint
     * @throws IllegalArgumentException if one has an error finding, the first is the longer one, or the log was never
     *     that long
     */
    public ConsistencyProof consistency(Checkpoint first, Checkpoint second) {
        return proofs(second).consistency(first.head().size(), second.head().size());
    }

    /**
     * Proves that a checkpoint contains a leaf. Reads every leaf.
     *
     * @param leaf the index of the leaf, counted from 0
     * @param checkpoint a checkpoint that covers the leaf
     * @throws IllegalArgumentException if the checkpoint has an error finding, or the log was never that long
     */
    public InclusionProof inclusion(long leaf, Checkpoint checkpoint) {
        return proofs(checkpoint).inclusion(leaf, checkpoint.head().size());
    }

    private LogProofs proofs(Checkpoint checkpoint) {
        if (checkpoint.head().size() > store.log().state().size()) {
            throw new IllegalArgumentException("checkpoint: this log never was as long");
        }
        return new LogProofs(LogLeaves.hashes(store.log()));
    }
}
