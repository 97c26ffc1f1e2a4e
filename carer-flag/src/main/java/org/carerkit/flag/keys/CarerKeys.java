package org.carerkit.flag.keys;

import java.util.Map;
import java.util.Set;
import org.carerkit.flag.event.CarerId;

/**
 * Keeps a key for each carer and one for the register. Somebody who has the keys and the store can read everything;
 * somebody who has only one of them can read nothing. Destroying the key erases the carer. So keep keys outside the
 * store's database and its backups, and do not keep backups of keys for longer than a carer may wait to be erased.
 *
 * <ul>
 *   <li>Threads: every method may be called from any thread at any time.
 *   <li>Nulls: neither accepted nor returned.
 *   <li>Errors: a failure throws {@link CarerKeysException}; the call can be repeated.
 *   <li>Safety: after a crash, a key that was returned still exists, and a key that was destroyed does not.
 * </ul>
 */
public interface CarerKeys {

    /** Returns the register's own key, which never changes. The first call creates it. */
    CarerKey registerKey();

    /** Returns the keys of those carers who have one. */
    Map<CarerId, CarerKey> find(Set<CarerId> carers);

    /** Returns the keys of these carers, and creates missing ones. Concurrent calls get the same keys. */
    Map<CarerId, CarerKey> findOrMake(Set<CarerId> carers);

    /** Destroys a carer's key, if there is one. It is gone when this returns. */
    void destroy(CarerId carer);
}
