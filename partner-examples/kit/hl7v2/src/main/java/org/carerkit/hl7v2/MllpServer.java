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
 * Listens for senders of HL7 v2 over MLLP. HAPI has a server of its own; this one caps a message before anything parses it,
 * answers what is not HL7 at all, and on closing answers what it has begun. What it has not answered the sender sends again.
 * Slow or many peers do not keep a sender out: a message has a deadline from its first byte to its last, and a sender may be
 * silent for longer between two messages. MLLP has no access control of its own.
 */
public final class MllpServer implements Closeable {

    private static final Duration STOPPING = Duration.ofSeconds(15);

    /**
     * Takes the messages that are read. It is called by several threads at once, one message of a connection
     * after the other. What it returns is sent as the answer, so it returns only when what the answer says is kept.
     */
    public interface Handler {

        /** Takes a message and gives the ACK to send. */
        byte[] receive(byte[] message);

        /**
         * Gives the ACK for a message that was not read to its end, because it is too large.
         *
         * @param beginning its first bytes
         * @param size how many it has
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
     * @param address where to listen; port 0 takes a free one
     * @param limits how much it takes at once
     * @param handler what takes the messages
     * @param report is told, at most once a minute, how many connections were closed that their peers would have kept
     * @throws IOException if the port cannot be listened on
     */
    public static MllpServer open(
            InetSocketAddress address, MllpLimits limits, Handler handler, Consumer<ConnectionCounts> report)
            throws IOException {
        return new MllpServer(address, limits, handler, report);
    }

    /** The port, where it listens. */
    public int port() {
        return connections.port();
    }

    /**
     * Takes no new connection and no new message, and waits up to 15 seconds for the answers to those that it has.
     *
     * @return false where connections were closed before their messages were answered
     */
    public boolean stop() {
        running = false;
        return connections.close(STOPPING);
    }

    /** Stops. */
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
