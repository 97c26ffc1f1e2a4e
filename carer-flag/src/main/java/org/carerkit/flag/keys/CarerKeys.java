package org.carerkit.flag.keys;

import java.util.Map;
import java.util.Set;
import org.carerkit.flag.event.CarerId;

/**
 * Keeps a key for each carer, and one for the register. Whoever has them and the store reads everything; whoever has one of
 * both reads nothing. To erase a carer is to destroy the key: so keep keys outside the store's database and out of its
 * backups, and do not keep backups of keys for longer than a carer may wait to be forgotten.
 *
 * <ul>
 *   <li>Threads: every method may be called from any thread at any time.
 *   <li>Nulls: neither taken nor given.
 *   <li>Errors: what fails throws {@link CarerKeysException}; the call can be made again.
 *   <li>Safe: a key that was given out is still there after a crash, and one that was destroyed is not.
 * </ul>
 */
public interface CarerKeys {

    /** The register's own key, the same for ever; made when it is first asked for. */
    CarerKey registerKey();

    /** The keys of those of these carers who have one. */
    Map<CarerId, CarerKey> find(Set<CarerId> carers);

    /** The keys of these carers, each made where there is none. Asked at once by many, all get the same. */
    Map<CarerId, CarerKey> findOrMake(Set<CarerId> carers);

    /** Destroys a carer's key, if there is one. When this returns it is gone. */
    void destroy(CarerId carer);
}
