package org.carerkit.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.contract.PartnerConnectorContract;
import org.carerkit.flag.contract.TestPartner;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.AfterEach;

/** The published contract, with the school's own server at the other end. */
class HttpConnectorTest extends PartnerConnectorContract {

    private static final String TOKEN = "only for this test";

    private final List<NoticeServer> opened = new ArrayList<>();

    @Override
    protected TestPartner partner() {
        CarerFlagRegister school = CarerFlagRegister.builder(new InMemoryFlagStore(), Clock.systemUTC())
                .build();
        Partner partner = new Partner(
                "school",
                RecipientKind.SCHOOL_LEAD,
                "urn",
                "999001",
                Purpose.EDUCATION_SUPPORT,
                URI.create("http://localhost"),
                TOKEN);
        NoticeServer server;
        try {
            server = NoticeServer.open(
                    school.receiver(partner.recipient()),
                    Map.of(TOKEN, Identifier.ods("RVW")),
                    Clock.systemUTC(),
                    new InetSocketAddress("localhost", 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        opened.add(server);
        Partner there = new Partner(
                partner.name(),
                partner.kind(),
                partner.scheme(),
                partner.organisation(),
                partner.purpose(),
                URI.create("http://localhost:" + server.port() + "/notices"),
                TOKEN);
        return new TestPartner(there.recipient(), () -> new HttpConnector(there), () -> held(school), server::close);
    }

    /** A register gives a partner's events ids of its own, and keeps the sender's as their origin. */
    private static List<UUID> held(CarerFlagRegister school) {
        return school.carers(Optional.empty(), 1000).stream()
                .flatMap(carer -> school.history(carer).stream())
                .filter(event -> !(event instanceof Disclosed || event instanceof Linked))
                .map(event -> event.header().fact())
                .sorted()
                .toList();
    }

    @AfterEach
    void closeServers() {
        opened.forEach(NoticeServer::close);
    }
}
