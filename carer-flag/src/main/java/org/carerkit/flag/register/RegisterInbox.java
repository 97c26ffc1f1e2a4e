package org.carerkit.flag.register;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.receiving.Inbox;
import org.carerkit.flag.receiving.MatchKey;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.StoredEvent;

/** Adapts the register for the receiving package. */
record RegisterInbox(CarerFlagRegister register) implements Inbox {

    private static final int LOOKUP = 100;

    /**
     * Looks up a keyed hash, then compares with the record's own current events. Events of linked records and corrected
     * events do not count.
     */
    @Override
    public List<CarerId> foundBy(MatchKey key) {
        return register.found(register.histories().seal().hashes().match(key)).stream()
                .filter(carer -> {
                    Carer known = CarerFlag.of(register.history(carer)).carer();
                    return known != null && MatchKey.of(known).contains(key);
                })
                .toList();
    }

    @Override
    public Set<CarerId> mayBeFoundBy(Collection<MatchKey> keys) {
        List<Bytes> hashes = keys.stream()
                .map(register.histories().seal().hashes()::match)
                .distinct()
                .toList();
        Set<CarerId> found = new TreeSet<>();
        for (int i = 0; i < hashes.size(); i += LOOKUP) {
            List<Bytes> some = hashes.subList(i, Math.min(i + LOOKUP, hashes.size()));
            register.flags(new FlagQuery.Lookup(some)).forEach(one -> found.add(one.carer()));
        }
        return found;
    }

    @Override
    public List<CarerId> marked(String mark) {
        return register.found(register.histories().seal().hashes().mark(mark));
    }

    @Override
    public Set<UUID> stored(CarerId record, Collection<UUID> ids) {
        Set<UUID> stored = register.histories().store().history(record).events().stream()
                .map(StoredEvent::id)
                .collect(Collectors.toSet());
        return ids.stream()
                .filter(id ->
                        stored.contains(register.histories().seal().hashes().event(id)))
                .collect(Collectors.toSet());
    }

    @Override
    public List<FlagEvent> history(CarerId carer) {
        return register.read(register.histories().read(carer));
    }

    @Override
    public Findings keep(List<? extends FlagEvent> events) {
        return Findings.of(register.acceptTogether(events).stream()
                .flatMap(result -> RegisterEvents.whyNot(result).all().stream())
                .distinct()
                .toList());
    }
}
