package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.Informed;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.ChangesForRecipient;
import org.carerkit.flag.register.ChangesForRecipient.ChangedCarer;
import org.carerkit.flag.register.ChangesRequest;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Two systems of a carers' service fetch at their own pace while things happen to some carers, most of which the service
 * may not notice. What each carer looks like to the service is written a second time here, as a short text.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoFetchesLawTest extends WaitingFixture {

    private static final int CARERS = 4;

    /** What the service may know about one carer. */
    private static final class Truth {
        boolean withdrawn;
        boolean declined;
        boolean ended;
        boolean hasAddress = true;
        final List<UUID> restrictions = new ArrayList<>();

        boolean isOver() {
            return withdrawn || declined || ended;
        }

        String seen() {
            if (withdrawn) {
                return "nothing";
            }
            if (declined) {
                return "it no longer stands";
            }
            return (ended ? "ended" : "open") + (hasAddress && restrictions.isEmpty() ? " with address" : "");
        }
    }

    /** One system of the service, with what it last saw of each carer. */
    private static final class Client {
        String cursor = ChangesRequest.START;
        final Map<CarerId, String> copy = new HashMap<>();
        int noticed;
    }

    private final Map<CarerId, Truth> truths = new HashMap<>();
    private int events;

    @Test
    void every_copy_follows_what_may_be_known_and_nothing_is_listed_without_a_difference() {
        for (long seed = 1; seed <= Long.getLong("fetch.seeds", 60); seed++) {
            Random random = new Random(seed);
            register = CarerFlagRegister.builder(new InMemoryFlagStore(), clock)
                    .keys(new InMemoryCarerKeys())
                    .fetching(WhoFetchesTest.SERVICE::equals)
                    .build();
            itIsDay(5);
            truths.clear();
            List<Client> clients = List.of(new Client(), new Client());
            List<CarerId> carers = new ArrayList<>();
            for (int i = 0; i < CARERS; i++) {
                carers.add(new CarerId(new UUID(random.nextLong(), i)));
                told(carers.get(i));
            }
            for (Client client : clients) {
                follow(client, 2, "seed " + seed);
            }
            for (int step = 0; step < 30; step++) {
                something(random, carers.get(random.nextInt(CARERS)));
                if (random.nextInt(3) == 0) {
                    follow(clients.get(random.nextInt(2)), 1 + random.nextInt(3), "seed " + seed);
                }
            }
            for (Client client : clients) {
                follow(client, 3, "seed " + seed);
                carers.forEach(carer -> assertThat(client.copy.get(carer))
                        .isEqualTo(truths.get(carer).seen()));
                int noticed = client.noticed;
                follow(client, 3, "seed " + seed);
                assertThat(client.noticed).isEqualTo(noticed);
            }
        }
    }

    /** Reads until the last page; a page may get lost on the way and is asked for again. */
    private void follow(Client client, int limit, String seed) {
        ChangesForRecipient page;
        do {
            page = ask(client.cursor, limit);
            assertThat(ask(client.cursor, limit).changes()).as(seed).isEqualTo(page.changes());
            for (ChangedCarer changed : page.changes()) {
                String now = truths.get(changed.carer()).seen();
                assertThat(client.copy.put(changed.carer(), now))
                        .as(seed + ": listed without a difference")
                        .isNotEqualTo(now);
                client.noticed++;
            }
            client.cursor = page.cursor();
        } while (page.full());
    }

    private ChangesForRecipient ask(String cursor, int limit) {
        return register.changesFor(new ChangesRequest(
                WhoFetchesTest.SERVICE, Purpose.CARER_SUPPORT, Optional.empty(), Optional.empty(), cursor, limit));
    }

    private void told(CarerId carer) {
        truths.put(carer, new Truth());
        record(
                about(carer, identified(1, name(), adult("Testina"))),
                about(
                        carer,
                        new ConsentRecorded(
                                on(2, name()),
                                Consent.given(DAY, List.of(Purpose.CARER_SUPPORT), List.of(WhoFetchesTest.SERVICE)))));
        register.share(new ShareRequest(
                on(4, name()).about(carer), WhoFetchesTest.SERVICE, Purpose.CARER_SUPPORT, Optional.empty()));
    }

    private void something(Random random, CarerId carer) {
        Truth truth = truths.get(carer);
        switch (random.nextInt(9)) {
            case 0 -> {
                FlagEvent restriction = then(carer, new Restricted(on(5, name())));
                record(restriction);
                truth.restrictions.add(restriction.id());
            }
            case 1 -> {
                if (!truth.restrictions.isEmpty()) {
                    record(then(carer, new Unrestricted(on(5, name()), List.of(truth.restrictions.remove(0)))));
                }
            }
            case 2, 3 -> {
                if (!truth.isOver()) {
                    truth.hasAddress = !truth.hasAddress;
                    record(then(carer, new RolesChanged(on(5, name()), truth.hasAddress ? adult("Testina") : plain())));
                }
            }
            case 4 -> {
                if (!truth.isOver() && random.nextInt(3) == 0) {
                    truth.ended = true;
                    record(then(carer, new Ended(on(5, name()), FlagEndReason.MOVED_AWAY)));
                }
            }
            case 5 -> {
                if (!truth.isOver() && random.nextInt(3) == 0) {
                    truth.declined = true;
                    record(then(carer, new Ended(on(5, name()), FlagEndReason.CARER_DECLINED)));
                }
            }
            case 6 -> {
                if (!truth.isOver() && random.nextInt(3) == 0) {
                    truth.withdrawn = true;
                    record(then(carer, Samples.withdrawn(5, name())));
                }
            }
            case 7 -> record(then(carer, new Informed(on(5, name()), "a leaflet", List.of(), null)));
            default ->
                register.share(
                        new ShareRequest(on(5, name()).about(carer), COUNCIL, Purpose.CARER_SUPPORT, Optional.empty()));
        }
    }

    /** Each event a millisecond after the one before, so that the order in which they count is the order of the test. */
    private FlagEvent then(CarerId carer, FlagEvent event) {
        EventHeader header = event.header();
        return event.with(
                new EventHeader(header.id(), carer, header.occurredAt().plusMillis(events), header.recordedBy(), null));
    }

    private String name() {
        return "event " + events++;
    }

    private static Carer plain() {
        return Carer.builder(Identifier.nhsNumber("9990000026"))
                .person("Testina", "Fictional", LocalDate.of(1970, 1, 31))
                .build();
    }
}
