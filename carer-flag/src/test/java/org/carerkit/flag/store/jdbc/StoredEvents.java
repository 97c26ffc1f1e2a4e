package org.carerkit.flag.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.Append.NewEvent;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.ChainLink;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagSummary;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.StoredEvent;

/** Events whose content follows from their name, so that a torn one shows. */
final class StoredEvents {

    static final Instant NOW = Instant.parse("2026-03-02T10:15:30.123456Z");

    private StoredEvents() {}

    static CarerId carer(int number) {
        return new CarerId(new UUID(0x5eedL, number));
    }

    static Append append(CarerId carer, String... names) {
        return Append.of(carer, List.of(names).stream().map(StoredEvents::event).toList(), ChainLink.sha256(), NOW);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Every event whole, versions from 1 without gaps; gives how many events there are. */
    static long verify(FlagStore store) {
        long events = 0;
        Optional<CarerId> after = Optional.empty();
        for (List<CarerId> page = carers(store, after); !page.isEmpty(); page = carers(store, after)) {
            for (CarerId carer : page) {
                events += verify(store.history(carer));
            }
            after = Optional.of(page.get(page.size() - 1));
        }
        return events;
    }

    static List<CarerId> carers(FlagStore store, Optional<CarerId> after) {
        return store.flags(new FlagQuery.All(), after, 100).stream()
                .map(FlagSummary::carer)
                .toList();
    }

    /** Every event whole, versions from 1 without gaps; gives how many events there are. */
    static long verify(History history) {
        assertThat(history.events())
                .extracting(StoredEvent::version)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, history.version()).boxed().toList());
        for (StoredEvent stored : history.events()) {
            assertThat(stored.payload()).isEqualTo(payload(stored.id()));
            assertThat(stored.digest()).isEqualTo(digest(stored.id()));
            assertThat(stored.recordedAt()).isEqualTo(NOW);
        }
        return history.version();
    }

    private static NewEvent event(String name) {
        UUID id = id(name);
        return new NewEvent(id, digest(id), payload(id));
    }

    private static Bytes digest(UUID id) {
        return Bytes.of(id.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** About as long as a sealed event. */
    private static Bytes payload(UUID id) {
        return Bytes.of(id.toString().repeat(8).getBytes(StandardCharsets.UTF_8));
    }
}
