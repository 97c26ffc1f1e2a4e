package org.carerkit.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A protocol of lines: each is answered with "yes", and "wait" when the test says so. */
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoundedConnectionsTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final Semaphore answers = new Semaphore(0);
    private final Semaphore working = new Semaphore(0);
    private BoundedConnections connections;
    private SlowPeers peers;

    @AfterEach
    void close() throws IOException {
        answers.release(1_000);
        if (connections != null) {
            peers.close();
            connections.close();
        }
    }

    @Test
    void a_thousand_slow_sockets_of_one_peer_lock_out_neither_another_nor_the_same_peer() throws IOException {
        open(new ConnectionLimits(64, 16, LONG));
        for (int i = 0; i < 1_000; i++) {
            peers.from(1, "half a li");
        }

        assertThat(asked(2, "honest")).isEqualTo("yes");
        assertThat(asked(1, "honest, of the same address")).isEqualTo("yes");
        assertThat(connections.counts().refused()).isZero();
    }

    @Test
    void a_slow_socket_of_each_of_many_peers_locks_nobody_out() throws IOException {
        open(new ConnectionLimits(50, 16, LONG));
        for (int host = 3; host < 103; host++) {
            peers.from(host, "half a li");
        }

        assertThat(asked(2, "honest")).isEqualTo("yes");
        assertThat(connections.counts()).isEqualTo(new ConnectionCounts(101, 0, 51, 0, 0));
    }

    @Test
    void a_peer_that_was_answered_keeps_its_connection_while_others_hold_half_a_line() throws IOException {
        open(new ConnectionLimits(10, 5, LONG));
        Socket kept = peers.from(2, "one\n");
        assertThat(line(kept)).isEqualTo("yes");
        for (int host = 3; host < 103; host++) {
            peers.from(host, "half a li");
        }

        kept.getOutputStream().write("two\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(line(kept)).isEqualTo("yes");
    }

    @Test
    void the_peer_that_has_most_gives_way_first() throws IOException {
        open(new ConnectionLimits(10, 9, LONG));
        Socket first = peers.from(2, "half a li");
        for (int i = 0; i < 9; i++) {
            peers.from(3, "half a li");
        }
        peers.from(4, "half a li");

        first.getOutputStream().write("ne\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(line(first)).isEqualTo("yes");
    }

    @Test
    void what_is_being_answered_is_not_closed_and_a_newer_connection_is_refused() throws Exception {
        open(new ConnectionLimits(2, 2, LONG));
        Socket one = peers.from(2, "wait\n");
        Socket other = peers.from(3, "wait\n");
        working.acquire(2);

        assertThat(SlowPeers.all(peers.from(4, "honest\n"))).isEmpty();
        assertThat(connections.counts()).isEqualTo(new ConnectionCounts(2, 1, 0, 0, 0));
        answers.release(2);
        assertThat(line(one)).isEqualTo("yes");
        assertThat(line(other)).isEqualTo("yes");
    }

    @Test
    void a_peer_that_sends_a_byte_now_and_then_is_closed_at_the_deadline() throws IOException {
        open(new ConnectionLimits(10, 10, Duration.ofSeconds(1)));
        SlowPeers.trickle(peers.from(2, "ha"), 'a');
        assertThat(connections.counts()).isEqualTo(new ConnectionCounts(1, 0, 0, 1, 0));
    }

    @Test
    void a_peer_that_takes_no_answer_is_closed_at_the_deadline() throws IOException {
        open(new ConnectionLimits(10, 10, Duration.ofSeconds(1)));
        Socket socket = peers.from(2, "much\n");
        assertThatThrownBy(() -> sendForEver(socket)).isInstanceOf(IOException.class);
        assertThat(connections.counts()).isEqualTo(new ConnectionCounts(1, 0, 0, 1, 0));
    }

    @SuppressWarnings("InfiniteLoopStatement") // until the other side resets the connection
    private static void sendForEver(Socket socket) throws IOException {
        while (true) {
            socket.getOutputStream().write(new byte[1 << 16]);
        }
    }

    @Test
    void an_exception_ends_its_connection_alone_and_is_counted() throws IOException {
        open(new ConnectionLimits(10, 10, LONG));
        assertThat(SlowPeers.all(peers.from(2, "break\n"))).isEmpty();
        assertThat(asked(2, "honest")).isEqualTo("yes");
        assertThat(connections.counts().failed()).isEqualTo(1);
    }

    @Test
    void closing_waits_for_the_answers_that_are_being_made_and_tells_what_was_closed() throws Exception {
        ConnectionCounts[] told = new ConnectionCounts[1];
        open(new ConnectionLimits(2, 1, LONG), counts -> told[0] = counts);
        peers.from(2, "half a li");
        Socket half = peers.from(2, "half a li");
        Socket one = peers.from(3, "wait\n");
        working.acquire();
        Thread closing = new Thread(() -> connections.close(LONG));
        closing.start();
        assertThat(SlowPeers.all(half)).isEmpty();
        answers.release();

        assertThat(SlowPeers.all(one)).isEqualTo("yes\n");
        closing.join();
        assertThat(told[0])
                .isEqualTo(new ConnectionCounts(3, 0, 1, 0, 0))
                .hasToString("connections since the start: 3 accepted, 0 refused, 1 closed to make room,"
                        + " 0 closed as too slow, 0 failed here");
    }

    @Test
    void limits_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConnectionLimits(0, 1, LONG))
                .withMessage("total: must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConnectionLimits(5, 6, LONG))
                .withMessage("perPeer: must be between 1 and total");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConnectionLimits(5, 5, Duration.ZERO))
                .withMessage("request: must be longer than 0");
    }

    private void open(ConnectionLimits limits) throws IOException {
        open(limits, counts -> {});
    }

    private void open(ConnectionLimits limits, Consumer<ConnectionCounts> report) throws IOException {
        connections = BoundedConnections.open(
                "test", new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), limits, this::serve, report);
        peers = new SlowPeers(connections.port());
    }

    private void serve(PeerConnection connection) throws IOException {
        for (String line = line(connection); line != null; line = line(connection)) {
            connection.working();
            if (line.equals("wait")) {
                working.release();
                answers.acquireUninterruptibly();
            } else if (line.equals("break")) {
                throw new IllegalStateException("a fault");
            }
            connection.sending();
            OutputStream out = connection.socket().getOutputStream();
            out.write("yes\n".getBytes(StandardCharsets.US_ASCII));
            if (line.equals("much")) {
                out.write(new byte[1 << 28]);
            }
            connection.quiet(LONG);
        }
    }

    private static String line(PeerConnection connection) throws IOException {
        return line(connection.socket());
    }

    /** Null at the end. */
    private static String line(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            line.append((char) next);
        }
        return line.toString();
    }

    private String asked(int host, String question) throws IOException {
        return line(peers.from(host, question + "\n"));
    }
}
