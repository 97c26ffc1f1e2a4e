package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.on;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.dispatch.BackOff;
import org.carerkit.flag.dispatch.Connectors;
import org.carerkit.flag.dispatch.DispatchReport;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.dispatch.Dispatcher.Undelivered;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Acknowledgement;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.DisclosureWithheld;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.carerkit.flag.store.jdbc.TestStores;

/** A register in which notices with an address wait for a council, a clock that is set by hand, and what left. */
abstract class WaitingFixture {

    static final Recipient COUNCIL = new Recipient(RecipientKind.ADULT_SOCIAL_CARE, Identifier.onsArea("E06000001"));
    static final String ADDRESS = "1 Example Street";

    /** Where a register is kept. */
    enum Place {
        MEMORY,
        H2,
        POSTGRESQL;

        FlagStore store() {
            return this == MEMORY
                    ? new InMemoryFlagStore()
                    : TestStores.open(TestStores.valueOf(name()).migrated());
        }
    }

    private volatile Instant now = at(1);
    final HandClock clock = new HandClock(() -> now);
    final List<FlagNotice> left = new ArrayList<>();
    CarerFlagRegister register = register(Place.MEMORY);
    Delivery answer = Delivery.DELIVERED;

    CarerFlagRegister register(Place place) {
        return register(place.store());
    }

    CarerFlagRegister register(FlagStore store) {
        return CarerFlagRegister.builder(store, clock)
                .keys(new InMemoryCarerKeys())
                .build();
    }

    /** An adult whose address the council may have, and what the council is to be told on day 4. */
    void noticeWaits(Place place) {
        register = register(place);
        itIsDay(4);
        record(identified(1, "i", adult("Testina")), given(2, "g", null));
        assertThat(share(4, "waits")).isInstanceOf(ShareResult.Shared.class);
    }

    static Identified identified(int day, String name, Carer carer) {
        return new Identified(on(day, name), IdentificationSource.SELF, Setting.HOSPITAL, carer);
    }

    static Carer adult(String given) {
        return born(given, LocalDate.of(1970, 1, 31));
    }

    static Carer born(String given, LocalDate day) {
        return Carer.builder(Identifier.nhsNumber("9990000026"))
                .person(given, "Fictional", day)
                .contact(SharingFixture.contact())
                .build();
    }

    static ConsentRecorded given(int day, String name, LocalDate until, UUID... lifts) {
        Consent given = Consent.given(DAY, List.of(Purpose.CARER_SUPPORT), List.of(COUNCIL));
        return new ConsentRecorded(
                on(day, name),
                new Consent(given.status(), given.on(), given.by(), given.purposes(), given.recipients(), until, null),
                List.of(lifts));
    }

    ShareResult share(int day, String name) {
        return register.share(ShareRequest.withConsent(on(day, name), COUNCIL, Purpose.CARER_SUPPORT));
    }

    ShareResult share(int day, String name, LawfulBasis basis) {
        return register.share(new ShareRequest(on(day, name), COUNCIL, Purpose.CARER_SUPPORT, Optional.of(basis)));
    }

    void itIsDay(int day) {
        now = at(day);
    }

    void record(FlagEvent... events) {
        for (FlagEvent event : events) {
            assertThat(register.record(RecordCommand.of(event))).isInstanceOf(RecordResult.Recorded.class);
        }
    }

    /** Sends what is due to partners of every kind, who answer what is set. */
    DispatchReport send() {
        return send(everybody());
    }

    /** A partner of every kind. */
    PartnerConnector everybody() {
        return new Postbox("everybody") {
            @Override
            public Delivery deliver(FlagNotice notice, Acknowledgement back) {
                left.add(notice);
                return answer;
            }
        };
    }

    DispatchReport send(PartnerConnector connector) {
        try (Dispatcher dispatcher = dispatcher(connector)) {
            return dispatcher.runOnce(clock.instant());
        }
    }

    Dispatcher dispatcher(PartnerConnector connector) {
        return register.dispatcher(Connectors.of(connector))
                .backOff(new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(1), 3))
                .build();
    }

    /** Everything that left, as text. */
    String told() {
        return left.stream().map(FlagNoticeJson::toText).reduce("", (one, other) -> one + other + "\n");
    }

    List<FlagEvent> disclosures() {
        return register.flag(CARER).flag().disclosures();
    }

    static FlagEvent about(CarerId carer, FlagEvent event) {
        return event.with(event.header().about(carer));
    }

    List<WithholdingReason> reasons() {
        return disclosures().stream()
                .filter(DisclosureWithheld.class::isInstance)
                .map(event -> ((DisclosureWithheld) event).reason())
                .toList();
    }

    List<Undelivered> undelivered() {
        try (Dispatcher dispatcher = dispatcher(everybody())) {
            return dispatcher.undelivered(Optional.empty(), 10);
        }
    }

    /** A clock that shows what it is told. */
    static final class HandClock extends Clock {

        private final Supplier<Instant> now;

        HandClock(Supplier<Instant> now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone will do");
        }
    }
}
