package org.carerkit.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Peers that send a part of a request and no more. */
class SlowPeersTest {

    private static final int MANY = 1_000;
    private static final Duration AN_HONEST_SENDER_WAITS_AT_MOST = Duration.ofSeconds(2);
    private static final String TOKEN = "only for this test";
    private static final String HEAD =
            "POST /notices HTTP/1.1\r\nHost: school\r\nAuthorization: Bearer " + TOKEN + "\r\n";

    private final List<Socket> open = new ArrayList<>();
    private NoticeServer server;

    @BeforeEach
    void openTheServer() throws IOException {
        CarerFlagRegister school = CarerFlagRegister.builder(new InMemoryFlagStore(), Clock.systemUTC())
                .build();
        server = NoticeServer.open(
                school.receiver(new Recipient(RecipientKind.SCHOOL_LEAD, Identifier.urn("999001"))),
                Map.of(TOKEN, Identifier.ods("RVW")),
                Clock.systemUTC(),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void closeAll() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        server.close();
    }

    @Test
    void nineHalfSentHeadersDoNotStopTheSchoolsServer() throws IOException {
        hold(9, "127.0.0.1", HEAD);
        assertThatAnHonestSenderIsServed("127.0.0.1");
    }

    @Test
    void aThousandHalfSentHeadersKeepNoHonestSenderWaiting() throws IOException {
        hold(MANY, "127.0.0.2", HEAD);
        assertThatAnHonestSenderIsServed("127.0.0.1");
    }

    @Test
    void aThousandHalfSentBodiesKeepNoHonestSenderWaiting() throws IOException {
        hold(MANY, "127.0.0.2", HEAD + "Content-Length: 1000\r\n\r\n{\"format\":");
        assertThatAnHonestSenderIsServed("127.0.0.1");
    }

    @Test
    void aThousandHalfSentBodiesWithoutATokenKeepNoHonestSenderWaiting() throws IOException {
        hold(MANY, "127.0.0.2", "POST /notices HTTP/1.1\r\nHost: school\r\nContent-Length: 1000\r\n\r\n{");
        assertThatAnHonestSenderIsServed("127.0.0.1");
    }

    @Test
    void aConnectionIsClosedWhenItsRequestTakesTooLongHoweverOftenItSendsAByte() throws Exception {
        Socket slow = connect("127.0.0.1");
        slow.getOutputStream().write(HEAD.getBytes(StandardCharsets.US_ASCII));
        long begun = System.nanoTime();
        slow.setSoTimeout(200);
        boolean ended = false;
        while (!ended && seconds(begun) < 30) {
            try {
                slow.getOutputStream().write('x');
                ended = slow.getInputStream().read() < 0;
            } catch (SocketTimeoutException e) {
                // a byte now and then, as a slow peer does
            } catch (IOException e) {
                ended = true;
            }
        }
        assertThat(ended).isTrue();
    }

    private void hold(int many, String from, String beginning) throws IOException {
        for (int i = 0; i < many; i++) {
            try {
                connect(from).getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // refused: one slow peer fewer
            }
        }
    }

    private void assertThatAnHonestSenderIsServed(String from) throws IOException {
        long begun = System.nanoTime();
        Socket honest = connect(from);
        honest.setSoTimeout(Math.toIntExact(AN_HONEST_SENDER_WAITS_AT_MOST.toMillis()));
        honest.getOutputStream().write((HEAD + "Content-Length: 2\r\n\r\n{}").getBytes(StandardCharsets.US_ASCII));
        InputStream in = honest.getInputStream();
        assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 422");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThanOrEqualTo(AN_HONEST_SENDER_WAITS_AT_MOST);
    }

    private Socket connect(String from) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), 2_000);
        open.add(socket);
        return socket;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
