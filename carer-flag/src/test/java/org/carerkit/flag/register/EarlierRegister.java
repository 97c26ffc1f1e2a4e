package org.carerkit.flag.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.register.LaterNotices.notice;
import static org.carerkit.flag.register.LaterNotices.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.carerkit.core.json.CarerJson;
import org.carerkit.core.json.ReadResult;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.LocationRedaction;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.InMemoryFlagStore;

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
        return register(new UpgradedStore(store, keys, known));
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
                .map(stored -> UpgradedStore.text(keys, stored))
                .toList();
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
}
