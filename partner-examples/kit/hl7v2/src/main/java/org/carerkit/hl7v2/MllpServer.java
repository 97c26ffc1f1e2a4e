package org.carerkit.hl7v2;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Consumer;
import org.carerkit.hl7v2.MllpReader.Frame;

/**
 * Listens for senders of HL7 v2 over MLLP. Unlike HAPI's own server, it caps a message before anything parses it, answers
 * what is not HL7 at all, and finishes the answers it has begun when it closes. The sender sends again what was not
 * answered. Slow or numerous peers do not keep a sender out. A message has a deadline from its first byte to its last, and a
 * sender may be silent for longer between messages. MLLP itself has no access control.
 */
public final class MllpServer implements Closeable {

    private static final Duration STOPPING = Duration.ofSeconds(15);

    /**
     * Receives the messages. Several threads may call it at once, but the messages of one connection come one after the
     * other. Its result is sent as the answer, so it must return only when what the answer promises is stored.
     */
    public interface Handler {

        /** Receives a message and returns the ACK to send. */
        byte[] receive(byte[] message);

        /**
         * Returns the ACK for a message that is too large and so was not read to its end.
         *
         * @param beginning the first bytes of the message
         * @param size the size of the message in bytes
         */
        byte[] refuseTooLarge(byte[] beginning, int size);
    }

    private final MllpLimits limits;
    private final Handler handler;
    private final BoundedConnections connections;
    private volatile boolean running = true;

    private MllpServer(InetSocketAddress address, MllpLimits limits, Handler handler, Consumer<ConnectionCounts> report)
            throws IOException {
        this.limits = requireNonNull(limits, "limits");
        this.handler = requireNonNull(handler, "handler");
        this.connections = BoundedConnections.open("mllp", address, limits.ofConnections(), this::serve, report);
    }

    /**
     * Opens a port.
     *
     * @param address the address to listen on; port 0 for any free port
     * @param limits the limits on messages and connections
     * @param handler receives the messages
     * @param report receives, at most once a minute, the counts of connections closed that their peers would have kept
     * @throws IOException if the server cannot listen on the port
     */
    public static MllpServer open(
            InetSocketAddress address, MllpLimits limits, Handler handler, Consumer<ConnectionCounts> report)
            throws IOException {
        return new MllpServer(address, limits, handler, report);
    }

    /** The port that it listens on. */
    public int port() {
        return connections.port();
    }

    /**
     * Accepts no new connection and no new message, and waits up to 15 seconds for the answers in progress.
     *
     * @return false if connections were closed before their messages were answered
     */
    public boolean stop() {
        running = false;
        return connections.close(STOPPING);
    }

    /** Stops the server. */
    @Override
    public void close() {
        stop();
    }

    private void serve(PeerConnection connection) throws IOException {
        MllpReader reader =
                new MllpReader(connection.socket().getInputStream(), limits.maxBytes(), connection::receiving);
        OutputStream out = connection.socket().getOutputStream();
        connection.quiet(limits.idle());
        Frame frame = reader.next().orElse(null);
        while (frame != null && running) {
            connection.working();
            byte[] answer = framed(answer(frame));
            connection.sending();
            out.write(answer);
            out.flush();
            connection.quiet(limits.idle());
            frame = reader.next().orElse(null);
        }
    }

    private byte[] answer(Frame frame) {
        return frame.isWhole() ? handler.receive(frame.bytes()) : handler.refuseTooLarge(frame.bytes(), frame.size());
    }

    private static byte[] framed(byte[] message) {
        byte[] frame = new byte[message.length + 3];
        frame[0] = MllpReader.START;
        System.arraycopy(message, 0, frame, 1, message.length);
        frame[message.length + 1] = MllpReader.END;
        frame[message.length + 2] = '\r';
        return frame;
    }
}
