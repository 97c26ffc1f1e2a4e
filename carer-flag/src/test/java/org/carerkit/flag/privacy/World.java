package org.carerkit.flag.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.flag.dispatch.Connectors;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.sharing.ShareResult;
import org.carerkit.flag.store.InMemoryFlagStore;

/** A register in one of two worlds: in one of them it knows where somebody is, and that this has to be kept from some. */
final class World {

    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final boolean restricted;
    private final CarerFlagRegister register;
    private final UnentitledReader reader;
    private final Map<WayOut, Integer> reads = new EnumMap<>(WayOut.class);

    World(boolean restricted, Function<CarerFlagRegister, UnentitledReader> reader) {
        this.restricted = restricted;
        this.register = CarerFlagRegister.builder(new InMemoryFlagStore(), Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
        this.reader = reader.apply(register);
    }

    UnentitledReader reader() {
        return reader;
    }

    /** Something happened, and whoever may know records it. */
    void happened(FlagEvent event, Carer plain) {
        if (restricted) {
            accept(event);
        } else {
            Secrets.without(event, plain).ifPresent(this::accept);
        }
    }

    /** The same in both worlds. */
    void accept(FlagEvent event) {
        RecordResult result = register.accept(List.of(event)).get(0);
        if (!(result instanceof RecordResult.Recorded)) {
            throw new IllegalStateException("the plan is wrong: " + result);
        }
    }

    /**
     * Wants somebody to be told.
     *
     * @return true when somebody who may not know whereabouts was told
     */
    boolean share(EventHeader header, Recipient recipient, Purpose purpose) {
        boolean mayKnow = recipient.kind() == RecipientKind.GP_PRACTICE;
        ShareResult result = register.share(ShareRequest.withConsent(header, recipient, purpose));
        PartnerConnector connector = PartnerConnector.of("partner", recipient, notice -> {
            if (!mayKnow) {
                reader.notice(notice);
                reader.log(notice);
            }
            return Delivery.DELIVERED;
        });
        try (Dispatcher dispatcher =
                register.dispatcher(Connectors.of(connector)).build()) {
            dispatcher.runOnce(NOW);
        }
        return !mayKnow && result instanceof ShareResult.Shared;
    }

    void countRead(WayOut way) {
        reads.merge(way, 1, Integer::sum);
    }

    /** How often each way out was taken by something about the carer who is restricted in one world. */
    Map<WayOut, Integer> reads() {
        return reads;
    }
}
