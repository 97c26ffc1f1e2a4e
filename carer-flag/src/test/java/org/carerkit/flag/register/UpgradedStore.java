package org.carerkit.flag.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.keys.CarerKey;
import org.carerkit.flag.keys.CarerKeys;
import org.carerkit.flag.store.Append.NewEvent;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.ForwardingFlagStore;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.StoredEvent;

/**
 * A store after an upgrade of its register: events of a later version are read as if this version had known what they
 * say.
 */
public final class UpgradedStore extends ForwardingFlagStore {

    /** The word for which a later version is supposed to have a meaning. */
    public static final String UNKNOWN = LaterNotices.UNKNOWN;

    private final CarerKeys keys;
    private final String known;

    /** Over a store whose events are sealed under these keys; {@code known} is what the unknown word means. */
    public UpgradedStore(FlagStore store, CarerKeys keys, String known) {
        super(store);
        this.keys = keys;
        this.known = known;
    }

    @Override
    public History history(CarerId carer) {
        return upgraded(super.history(carer));
    }

    @Override
    public List<History> histories(Set<CarerId> carers) {
        return super.histories(carers).stream().map(this::upgraded).toList();
    }

    private History upgraded(History history) {
        if (history.erased() || keys.find(Set.of(history.carer())).isEmpty()) {
            return history;
        }
        List<StoredEvent> events = history.events().stream()
                .map(stored -> EventSeal.isLater(stored) ? upgraded(stored) : stored)
                .toList();
        return new History(history.carer(), history.head(), history.erased(), events);
    }

    private StoredEvent upgraded(StoredEvent stored) {
        String text = text(keys, stored).replace("\"" + UNKNOWN + "\"", "\"" + known + "\"");
        EventHeader header =
                EventSeal.openerOf(keyOf(keys, stored)).open(stored).header();
        FlagEvent part = EventSeal.isOfLaterKind(stored) ? null : new Erased(header);
        LaterEvent event = new LaterEvent(header, part, List.of(), text);
        NewEvent sealed = new EventSeal(keys.registerKey()).seal(event, keyOf(keys, stored));
        return new StoredEvent(
                stored.carer(),
                stored.version(),
                stored.id(),
                stored.recordedAt(),
                stored.digest(),
                sealed.payload(),
                stored.link());
    }

    /** The text of a later event, as it lies in the store. */
    static String text(CarerKeys keys, StoredEvent stored) {
        return new String(EventSeal.openerOf(keyOf(keys, stored)).textOf(stored), UTF_8).split("\n", 2)[1];
    }

    private static CarerKey keyOf(CarerKeys keys, StoredEvent stored) {
        return keys.find(Set.of(stored.carer())).get(stored.carer());
    }
}
