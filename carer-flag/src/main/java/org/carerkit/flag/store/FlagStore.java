package org.carerkit.flag.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.flag.event.CarerId;

/**
 * Stores histories, the rows that queries run on, the outbox, the numbers of notices and the audit log. A partner
 * implements it to use its own storage.
 *
 * <ul>
 *   <li>Threads: every method may be called from any thread at any time.
 *   <li>Nulls: neither accepted nor returned, unless {@link Optional} or {@code Nullable} says so.
 *   <li>Errors: a failure of storage throws {@link FlagStoreException}. The caller then does not know whether an append
 *       happened, and sends the same events again.
 *   <li>Order: the versions of one carer are 1, 2, 3 … without gaps, in the order of the appends. Pages are in the
 *       order of {@link CarerId#compareTo}. Only the last page has fewer than {@code limit} elements.
 * </ul>
 */
public interface FlagStore {

    /**
     * Appends events to a history, with their links, flags and outbox entries: all of them or none. After
     * {@link AppendResult.Appended} they are safe, even from a crash.
     *
     * <p>The first rule that applies decides. An erased history, or an id that belongs to an event of one, gives
     * {@link AppendResult.Erased}. An id that belongs to another digest or another carer, in the store or in the call,
     * gives {@link AppendResult.IdTaken}. If all events are already stored, they are the result, whatever was expected,
     * and nothing changes. A history with another head than expected, or a flag of another carer that was erased or has
     * another version, gives {@link AppendResult.VersionChanged}. Otherwise the new events are appended, the flags
     * replace the old ones, and the entries go into the outbox.
     */
    AppendResult append(Append append);

    /**
     * Makes many appends, each as {@link #append} does. A refused append does not affect the others. A store that can
     * write them together faster overrides this. If it throws, some may have been made and others not.
     *
     * @return one result per append, in the order given
     */
    default List<AppendResult> appendAll(List<Append> appends) {
        return appends.stream().map(this::append).toList();
    }

    /**
     * Appends the last events of a history and erases it, in one step. Its flag is added to the {@link #counts} and
     * removed, and so are its lookups and waiting notices, except for the notices of this append. Every later append
     * gives {@link AppendResult.Erased}. Stored events stay, so that the chain can be verified. The store does not deal
     * with the key.
     *
     * @param last the append; its flags are ignored
     * @return as for {@link #append}
     */
    AppendResult erase(Append last);

    /**
     * Replaces flags without an event, after they were derived again. Ignores a flag whose version differs from the
     * history's, and a flag without a history or with an erased one.
     */
    void reindex(List<FlagRow> flags);

    /** Returns a carer's current history. */
    History history(CarerId carer);

    /**
     * Returns many histories. A store that can read them together faster overrides this.
     *
     * @param carers at most 10,000 carers
     * @return one history for each carer, in no particular order; empty for an unknown carer
     */
    default List<History> histories(Set<CarerId> carers) {
        return carers.stream().map(this::history).toList();
    }

    /**
     * Returns the summary of a flag without its history. Empty if nothing is stored about the carer, or if the history
     * was erased.
     */
    Optional<FlagSummary> flag(CarerId carer);

    /**
     * Returns flags, page by page. A history that was erased or has no flag gives {@link FlagSummary#none}.
     *
     * @param query selects the flags
     * @param after the last carer of the page before; empty for the first page
     * @param limit the most flags to return, at least 1
     */
    List<FlagSummary> flags(FlagQuery query, Optional<CarerId> after, int limit);

    /**
     * Counts people by the state of their flag at a moment. Kinds are those of the stored flags: see
     * {@link FlagQuery.KindsChange}.
     */
    FlagCounts counts(Instant at);

    /**
     * Returns the histories that changed, page by page. Each history appears after its event was committed, however
     * late that was. The list is empty if nothing more has changed.
     *
     * @param cursor the cursor of the page before; {@link Changes#START} for everything
     * @param limit the most histories to return, at least 1
     * @throws IllegalArgumentException if the cursor is not from this store
     */
    Changes changes(String cursor, int limit);

    /** Returns the fingerprint of the keys that the histories are sealed with; empty until one is kept. */
    Optional<Bytes> keysFingerprint();

    /**
     * Keeps the fingerprint of the keys that the histories are sealed with, if there is none yet. Once kept it never
     * changes.
     *
     * @return false if another fingerprint is kept
     */
    boolean keepKeysFingerprint(Bytes fingerprint);

    /** Returns the outbox. */
    Outbox outbox();

    /** Returns the numbers and signatures of the notices that wait in the outbox. */
    SentNotices sentNotices();

    /** Returns the audit log. */
    AuditLog log();
}
