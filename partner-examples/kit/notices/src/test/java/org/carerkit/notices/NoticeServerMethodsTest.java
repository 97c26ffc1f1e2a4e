package org.carerkit.notices;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One method on one path is answered. Everything else is denied in the same few bytes, whoever asks. */
class NoticeServerMethodsTest {

    private static final String TOKEN = "Authorization: Bearer hospital-token\r\n";

    private static NoticeServer server;

    @BeforeAll
    static void start() throws IOException {
        CarerFlagRegister register = CarerFlagRegister.builder(new InMemoryFlagStore(), Clock.systemUTC())
                .build();
        Recipient school = new Recipient(RecipientKind.SCHOOL_LEAD, Identifier.urn("999001"));
        server = NoticeServer.open(
                register.receiver(school),
                Map.of("hospital-token", Identifier.ods("RVW")),
                Clock.systemUTC(),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String send(String method, String path, String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers;
            socket.getOutputStream().write((head + "Content-Length: 2\r\n\r\n{}").getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1)
                    .replaceFirst("(?i)\r\nDate: [^\r]*", "");
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    @Test
    void everyMethodButPostIsDeniedWithoutABody() throws IOException {
        for (String method : List.of("GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "post", "NONSENSE")) {
            String answer = send(method, "/notices", TOKEN + "X-HTTP-Method-Override: POST\r\n");
            assertThat(status(answer)).as(method).isEqualTo(405);
            assertThat(answer).as(method).endsWith("\r\n\r\n");
            assertThat(status(send(method, "/notices", ""))).as(method).isEqualTo(401);
        }
        assertThat(status(send("POST", "/notices", TOKEN + "X-HTTP-Method-Override: GET\r\n")))
                .isEqualTo(422);
    }

    @Test
    void everyPathButOneIsDeniedWithoutABody() throws IOException {
        for (String path : List.of(
                "/notices/",
                "/notices/" + UUID.randomUUID(),
                "/noticesfile",
                "/notices.json",
                "/notices;a=b",
                "/notices%2F",
                "/%6eotices",
                "/NOTICES",
                "/",
                "/other")) {
            for (String method : List.of("POST", "GET", "HEAD")) {
                String answer = send(method, path, TOKEN);
                assertThat(status(answer)).as("%s %s", method, path).isEqualTo(404);
                assertThat(answer).as("%s %s", method, path).endsWith("\r\n\r\n");
            }
        }
    }
}
