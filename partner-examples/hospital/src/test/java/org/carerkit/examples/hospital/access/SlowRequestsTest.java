package org.carerkit.examples.hospital.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.examples.hospital.StartedHospital;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that an honest request is answered while other peers send half a request and keep the connection open. */
@Timeout(180)
class SlowRequestsTest {

    private static final int PEERS = 300;
    private static final String BODY =
            "\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";

    @TempDir
    static Path folder;

    private static StartedHospital hospital;

    private final List<Socket> held = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        hospital = StartedHospital.in(folder, "--spring.profiles.active=demo");
        for (int i = 0; i < 50; i++) {
            isAnswered("/ward/tasks?ward=W1", hospital.token("ward", "ward"));
            isAnswered("/fhir/metadata", "");
        }
    }

    @AfterAll
    static void stop() {
        hospital.close();
    }

    @AfterEach
    void letGo() throws IOException {
        for (Socket socket : held) {
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G",
                "GET /fhir/metadata HTTP/1.1\r\nHost: localh",
                "POST /ward/tasks/d3d5d2d8-0000-4000-8000-000000000001/answer HTTP/1.1" + BODY,
                "POST /ward/tasks/d3d5d2d8-0000-4000-8000-000000000001/answer HTTP/1.1\r\nAuthorization: Bearer TOKEN"
                        + BODY,
                "POST /fhir/$read-record HTTP/1.1\r\nAuthorization: Bearer TOKEN" + BODY,
                "POST /nowhere HTTP/1.1" + BODY,
                "POST /demo/token HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 1000\r\n\r\nclient_id=ward",
                "POST /fhir/Flag HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n100\r\n{"
            })
    void anHonestRequestIsAnsweredWithinTwoSecondsWhileThreeHundredOfOnePeerHoldHalfOfOne(String half)
            throws Exception {
        String token = hospital.token("ward", "ward system/*.cruds");
        for (int i = 0; i < PEERS; i++) {
            Socket socket = new Socket(
                    InetAddress.getLoopbackAddress(), hospital.uri("/").getPort());
            held.add(socket);
            socket.getOutputStream().write(half.replace("TOKEN", token).getBytes(US_ASCII));
        }
        for (int i = 0; i < 5; i++) {
            assertThat(isAnswered("/fhir/metadata", "")).isLessThan(Duration.ofSeconds(2));
            assertThat(isAnswered("/ward/tasks?ward=W1", token)).isLessThan(Duration.ofSeconds(2));
        }
    }

    private static Duration isAnswered(String path, String token) throws Exception {
        long begun = System.nanoTime();
        String[] headers = token.isEmpty() ? new String[0] : new String[] {"Authorization", "Bearer " + token};
        assertThat(hospital.get(path, headers).statusCode()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
