package org.carerkit.examples.hospital.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.examples.hospital.StartedHospital;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Checks that an honest sender is answered while other peers send half a message and keep the connection open. */
@Timeout(180)
class SlowSendersTest {

    private static final int[] HALF = {0x0B, 'M', 'S', 'H'};

    @TempDir
    Path folder;

    private final List<Socket> held = new ArrayList<>();

    @AfterEach
    void letGo() throws IOException {
        for (Socket socket : held) {
            socket.close();
        }
    }

    private static String message(int number) {
        return "MSH|^~\\&|PAS|RVW|CARERKIT|RVW|20260302101500||ADT^A08|S" + number + "|P|2.4\rEVN||20260302101500\r"
                + "PID|1||SLOW" + number + "^^^RVW^MR||EXAMPLE^ASH||19600102|2\rPV1|1|I|W1\r";
    }

    @Test
    void fiftySlowPeersDoNotLockTheMllpPort() throws Exception {
        try (StartedHospital hospital = StartedHospital.in(folder)) {
            for (int i = 0; i < 50; i++) {
                half(hospital, 1);
            }
            isAnswered(hospital, 2, 1);
            isAnswered(hospital, 1, 2);
            for (int host = 3; host < 103; host++) {
                half(hospital, host);
            }
            isAnswered(hospital, 2, 3);
            for (int i = 0; i < 1_000; i++) {
                half(hospital, 1);
            }
            isAnswered(hospital, 2, 4);
            isAnswered(hospital, 1, 5);
        }
    }

    @Test
    void aSenderThatWasAnsweredKeepsItsConnectionWhileOthersHoldHalfAMessage() throws Exception {
        try (StartedHospital hospital = StartedHospital.in(folder);
                Sender engine = new Sender(hospital.hl7Port(), "127.0.0.2")) {
            assertThat(Sender.code(engine.send(message(1)))).isEqualTo("AA");
            for (int host = 3; host < 103; host++) {
                half(hospital, host);
            }
            assertThat(Sender.code(engine.send(message(2)))).isEqualTo("AA");
        }
    }

    @Test
    void aMessageThatComesByteByByteIsCutOffAndASilentSenderIsNot() throws Exception {
        try (StartedHospital hospital = StartedHospital.in(folder, "--hospital.hl7.frame=1s");
                Sender engine = new Sender(hospital.hl7Port(), "127.0.0.2");
                Sender unused = new Sender(hospital.hl7Port(), "127.0.0.2")) {
            assertThat(Sender.code(engine.send(message(1)))).isEqualTo("AA");
            trickle(half(hospital, 3)); // returns after a second at the earliest
            assertThat(Sender.code(engine.send(message(2)))).isEqualTo("AA");
            assertThat(Sender.code(unused.send(message(3)))).isEqualTo("AA");
        }
    }

    @Test
    void bytesOutsideAMessageDoNotKeepAConnection() throws Exception {
        try (StartedHospital hospital = StartedHospital.in(folder, "--hospital.hl7.idle=1s")) {
            trickle(from(hospital, 3));
        }
    }

    private static void isAnswered(StartedHospital hospital, int host, int number) throws IOException {
        try (Sender sender = new Sender(hospital.hl7Port(), "127.0.0." + host)) {
            assertThat(Sender.code(sender.send(message(number)))).isEqualTo("AA");
        }
    }

    private Socket half(StartedHospital hospital, int host) throws IOException {
        Socket socket = from(hospital, host);
        try {
            for (int each : HALF) {
                socket.getOutputStream().write(each);
            }
        } catch (IOException e) {
            return socket; // already closed, to make room for newer ones
        }
        return socket;
    }

    private Socket from(StartedHospital hospital, int host) throws IOException {
        Socket socket = new Socket();
        held.add(socket);
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) host}), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), hospital.hl7Port()));
        return socket;
    }

    /** Sends a byte now and then until the other side closes. */
    private static void trickle(Socket socket) throws IOException {
        socket.setSoTimeout(100);
        boolean open = true;
        while (open) {
            try {
                open = socket.getInputStream().read() >= 0;
            } catch (SocketTimeoutException e) {
                open = sent(socket);
            } catch (IOException e) {
                open = false;
            }
        }
    }

    private static boolean sent(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
