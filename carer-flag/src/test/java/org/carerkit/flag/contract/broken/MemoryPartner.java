package org.carerkit.flag.contract.broken;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.sharing.FlagNotice;

/** A partner's system that keeps ids of events, and can be broken. It does what it is told: care is the connector's. */
final class MemoryPartner {

    private final UUID id = UUID.randomUUID();
    private final List<UUID> held = new ArrayList<>();
    private boolean broken;

    /** Its own, so that a plugin can tell partners apart. */
    UUID id() {
        return id;
    }

    synchronized List<UUID> held() {
        return List.copyOf(held);
    }

    synchronized void breakDown() {
        broken = true;
    }

    synchronized void addNew(FlagNotice notice) {
        check();
        notice.events().stream()
                .map(FlagEvent::id)
                .filter(id -> !held.contains(id))
                .forEach(held::add);
    }

    synchronized void add(FlagEvent event) {
        check();
        held.add(event.id());
    }

    synchronized void add(FlagNotice notice) {
        check();
        notice.events().forEach(event -> held.add(event.id()));
    }

    private void check() {
        if (broken) {
            throw new IllegalStateException("The partner cannot be reached");
        }
    }
}
