package org.carerkit.flag.store;

import java.util.List;
import java.util.Optional;
import org.carerkit.flag.event.CarerId;

/**
 * Keeps histories: what a partner implements to use storage of its own.
 *
 * <ul>
 *   <li>Threads: every method may be called from any thread at any time.
 *   <li>Nulls: neither taken nor given, except where {@link Optional} says so.
 *   <li>Errors: storage that fails throws {@link FlagStoreException}. After that the caller does not know whether an
 *       append happened, and sends the same events again.
 *   <li>Order: versions of one carer count 1, 2, 3 … without gaps, in the order of the appends.
 * </ul>
 */
public interface FlagStore {

    /**
     * Appends events to a history, all of them or none. When this returns {@link AppendResult.Appended}, the events are
     * safe: what comes after, a crash say, does not lose them.
     *
     * <p>In this order: an id that stands for another digest or another carer, in the store or in the call, is
     * {@link AppendResult.IdTaken}; when all events are there already, they are the answer, whatever version was expected;
     * another version than expected is {@link AppendResult.VersionChanged}; else the events that are not there yet are
     * appended.
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

    /** A carer's history as it is now. */
    History history(CarerId carer);

    /**
     * The carers with a history, in the order of {@link CarerId#compareTo}.
     *
     * @param after the last one of the page before; empty for the first page
     * @param limit how many at most, 1 or more
     * @return fewer than {@code limit} only on the last page
     */
    List<CarerId> carers(Optional<CarerId> after, int limit);
}
