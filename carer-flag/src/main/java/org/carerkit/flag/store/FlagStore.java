package org.carerkit.flag.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.flag.event.CarerId;

/**
 * Keeps histories, what is derived from them for queries, what waits to be sent, and the audit log: what a partner
 * implements to use storage of its own.
 *
 * <ul>
 *   <li>Threads: every method may be called from any thread at any time.
 *   <li>Nulls: neither taken nor given, except where {@link Optional} or {@code Nullable} says so.
 *   <li>Errors: storage that fails throws {@link FlagStoreException}. After that the caller does not know whether an
 *       append happened, and sends the same events again.
 *   <li>Order: versions of one carer count 1, 2, 3 … without gaps, in the order of the appends. Pages are in the order of
 *       {@link CarerId#compareTo}; fewer than {@code limit} come only on the last one.
 * </ul>
 */
public interface FlagStore {

    /**
     * Appends events to a history, with their links, flags and outbox entries, all of them or none. When this returns
     * {@link AppendResult.Appended}, they are safe: what comes after, a crash say, does not lose them.
     *
     * <p>In this order: a history that was erased, or an id that stands for an event of one, is {@link AppendResult.Erased};
     * an id that stands for another digest or another carer, in the store or in the call, is {@link AppendResult.IdTaken};
     * when all events are there already, they are the answer, whatever was expected, and nothing changes; a history that
     * stands elsewhere than expected, or a flag of another carer that was erased or that rests on another version than there
     * is, is {@link AppendResult.VersionChanged}; else the events that are not there yet are appended, the flags replace
     * those that were there, and the entries go into the outbox.
     */
    AppendResult append(Append append);

    /**
     * Makes many appends, each as {@link #append} does: one that is refused does not keep the others back. A store that
     * can write them together, and faster, overrides this. When it throws, some may have been made and others not.
     *
     * @return one result an append, in the order given
     */
    default List<AppendResult> appendAll(List<Append> appends) {
        return appends.stream().map(this::append).toList();
    }

    /**
     * Appends the last events of a history and erases it, all in one: its flag goes into the {@link #counts} and is removed,
     * so are its lookups and what waited to be sent, but for what this append sends itself; every later append is
     * {@link AppendResult.Erased}. Stored events stay, so that the chain can be verified. The key is not the store's affair.
     *
     * @param last what to append; its flags are left out of account
     * @return as for {@link #append}
     */
    AppendResult erase(Append last);

    /**
     * Replaces flags without an event, where they have to be derived again. A flag that rests on another version than the
     * history has is left out, and so is one of which there is no history, or an erased one.
     */
    void reindex(List<FlagRow> flags);

    /** A carer's history as it is now. */
    History history(CarerId carer);

    /**
     * Many histories. A store that can read them together, and faster, overrides this.
     *
     * @param carers at most 10,000
     * @return one for each, in no particular order; one of whom nothing is known has an empty one
     */
    default List<History> histories(Set<CarerId> carers) {
        return carers.stream().map(this::history).toList();
    }

    /** What is known of a flag without its history; empty for a carer of whom nothing is stored, or whose history was erased. */
    Optional<FlagSummary> flag(CarerId carer);

    /**
     * Flags, page by page. A history that was erased, or came without a flag, is {@link FlagSummary#none}.
     *
     * @param query which
     * @param after the last carer of the page before; empty for the first page
     * @param limit how many at most, 1 or more
     */
    List<FlagSummary> flags(FlagQuery query, Optional<CarerId> after, int limit);

    /**
     * How many people, by how their flag stood at a moment. Kinds are as the flags say them: see
     * {@link FlagQuery.KindsChange}.
     */
    FlagCounts counts(Instant at);

    /**
     * Histories that changed, page by page, each event's history after the event was committed, however late that was. Where
     * nothing more has changed, there are no changes in the answer.
     *
     * @param cursor of the page before; {@link Changes#START} for everything
     * @param limit how many at most, 1 or more
     * @throws IllegalArgumentException if the cursor is none of this store's
     */
    Changes changes(String cursor, int limit);

    /** What waits to be sent. */
    Outbox outbox();

    /** The leaves and heads of the audit. */
    AuditLog log();
}
