package org.carerkit.flag.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.register.LaterNotices.UNKNOWN;
import static org.carerkit.flag.register.LaterNotices.notice;
import static org.carerkit.flag.register.LaterNotices.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carerkit.core.json.CarerJson;
import org.carerkit.core.json.ReadResult;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.keys.CarerKey;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.LocationRedaction;
import org.carerkit.flag.store.Append.NewEvent;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.ForwardingFlagStore;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.carerkit.flag.store.StoredEvent;

/**
 * A register whose partner has a later version. An upgrade is made by giving what was not known, in the store, the name that
 * is known.
 */
final class EarlierRegister {

    private final InMemoryCarerKeys keys = new InMemoryCarerKeys();
    private final FlagStore store = new InMemoryFlagStore();
    private final CarerFlagRegister register = register(store);

    CarerFlagRegister register() {
        return register;
    }

    FlagStore store() {
        return store;
    }

    /** The register after an upgrade to a version that knows the name of what was not known. */
    CarerFlagRegister upgraded(String known) {
        return register(new Upgraded(known));
    }

    Received received(ObjectNode notice) throws Exception {
        return register.receiver(GP).receive(read(notice).record().orElseThrow(), HOSPITAL);
    }

    CarerId taken(ObjectNode notice) throws Exception {
        ReadResult<FlagNotice> read = read(notice);
        assertThat(read.isUsable()).as(read.findings().toString()).isTrue();
        Received received = received(notice);
        assertThat(received).isInstanceOf(Received.Taken.class);
        return ((Received.Taken) received).record();
    }

    /** The texts of later events, as they lie in the store. */
    List<String> kept(CarerId record) {
        return store.history(record).events().stream()
                .filter(EventSeal::isLater)
                .map(stored -> text(stored))
                .toList();
    }

    private String text(StoredEvent stored) {
        return new String(EventSeal.openerOf(keyOf(stored)).textOf(stored), UTF_8).split("\n", 2)[1];
    }

    private FlagEvent opened(StoredEvent stored) {
        return EventSeal.openerOf(keyOf(stored)).open(stored);
    }

    private CarerKey keyOf(StoredEvent stored) {
        return keys.find(Set.of(stored.carer())).get(stored.carer());
    }

    /** Everything that leaves the register about somebody, or is shown. */
    String toldAnywhere(CarerId record) {
        List<FlagEvent> history = register.history(record);
        Stream<FlagEvent> events = Stream.of(
                        history.stream(),
                        register.everyHistory().flatMap(List::stream),
                        LocationRedaction.of(history).stream(),
                        RegisterView.withoutLocations(register).history(record).stream())
                .flatMap(stream -> stream);
        return events.map(FlagEventJson::toText).collect(joining("\n"))
                + register.flag(record).flag().spells().stream()
                        .flatMap(spell -> spell.events().stream())
                        .map(FlagEventJson::toText)
                        .collect(joining("\n"))
                + Stream.ofNullable(register.flag(record).flag().carer())
                        .map(carer -> new String(CarerJson.write(carer), UTF_8))
                        .collect(joining());
    }

    private CarerFlagRegister register(FlagStore over) {
        return CarerFlagRegister.builder(over, Clock.fixed(at(100), ZoneOffset.UTC))
                .keys(keys)
                .build();
    }

    /** A store in which later events are written as if this version had known what they say. */
    private final class Upgraded extends ForwardingFlagStore {

        private final String known;

        private Upgraded(String known) {
            super(store);
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
            List<StoredEvent> events = history.events().stream()
                    .map(stored -> EventSeal.isLater(stored) ? upgraded(stored) : stored)
                    .toList();
            return new History(history.carer(), history.head(), history.erased(), events);
        }

        private StoredEvent upgraded(StoredEvent stored) {
            String text = text(stored).replace("\"" + UNKNOWN + "\"", "\"" + known + "\"");
            EventHeader header = opened(stored).header();
            FlagEvent part = EventSeal.isOfLaterKind(stored) ? null : new Erased(header);
            LaterEvent event = new LaterEvent(header, part, List.of(), text);
            NewEvent sealed = new EventSeal(keys.registerKey()).seal(event, keyOf(stored));
            return new StoredEvent(
                    stored.carer(),
                    stored.version(),
                    stored.id(),
                    stored.recordedAt(),
                    stored.digest(),
                    sealed.payload(),
                    stored.link());
        }
    }
}
