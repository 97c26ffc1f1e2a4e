package org.carerkit.flag.keys;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carerkit.flag.event.CarerId;

/** Keeps keys in memory, for as long as the process runs. For tests, and for use with a store in memory. */
public final class InMemoryCarerKeys implements CarerKeys {

    private final CarerKey register = CarerKey.random();
    private final Map<CarerId, CarerKey> keys = new HashMap<>();

    /** Creates an object without keys. */
    public InMemoryCarerKeys() {}

    @Override
    public CarerKey registerKey() {
        return register;
    }

    @Override
    public synchronized Map<CarerId, CarerKey> find(Set<CarerId> carers) {
        return carers.stream().filter(keys::containsKey).collect(Collectors.toMap(carer -> carer, keys::get));
    }

    @Override
    public synchronized Map<CarerId, CarerKey> findOrMake(Set<CarerId> carers) {
        carers.forEach(carer -> keys.computeIfAbsent(carer, one -> CarerKey.random()));
        return find(carers);
    }

    @Override
    public synchronized void destroy(CarerId carer) {
        keys.remove(carer);
    }
}
