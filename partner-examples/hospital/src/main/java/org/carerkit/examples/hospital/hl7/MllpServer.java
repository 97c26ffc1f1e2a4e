package org.carerkit.examples.hospital.hl7;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.carerkit.examples.hospital.hl7.MllpReader.Frame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens for senders. HAPI has a server of its own; this one caps a message before anything parses it, answers what is not
 * HL7 at all, and on stopping answers what it has begun. What it has not answered the sender sends again. Slow or many peers
 * do not keep a sender out ({@link BoundedConnections}): a message has a deadline from its first byte to its last, and a
 * sender may be silent for longer between two messages.
 */
@Component
public class MllpServer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MllpServer.class);
    private static final Duration STOPPING = Duration.ofSeconds(15);

    private final Hl7Settings settings;
    private final Intake intake;
    private volatile @Nullable BoundedConnections server;

    MllpServer(Hl7Settings settings, Intake intake) {
        this.settings = settings;
        this.intake = intake;
    }

    @Override
    public void start() {
        try {
            BoundedConnections opened = BoundedConnections.open(
                    "mllp",
                    new InetSocketAddress(InetAddress.getByName(settings.address()), settings.port()),
                    settings.limits(),
                    this::serve,
                    MllpServer::tell);
            server = opened;
            LOG.info("listening for HL7 on port {}", opened.port());
        } catch (IOException e) {
            throw new UncheckedIOException("hospital.hl7.port: it cannot be listened on", e);
        }
    }

    private static void tell(ConnectionCounts counts) {
        LOG.warn("{}", counts);
    }

    /** The port, where it listens. */
    public int port() {
        BoundedConnections opened = server;
        if (opened == null) {
            throw new IllegalStateException("It does not listen");
        }
        return opened.port();
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Takes no new connection and no new message, and waits for the answers to those that it has. */
    @Override
    public void stop() {
        BoundedConnections opened = server;
        server = null;
        if (opened != null && !opened.close(STOPPING)) {
            LOG.warn("connections were closed before their messages were answered");
        }
    }

    private void serve(PeerConnection connection) throws IOException {
        MllpReader reader =
                new MllpReader(connection.socket().getInputStream(), settings.maxBytes(), connection::receiving);
        OutputStream out = connection.socket().getOutputStream();
        connection.quiet(settings.idle());
        Frame frame = reader.next().orElse(null);
        while (frame != null && isRunning()) {
            connection.working();
            byte[] answer = framed(answer(frame));
            connection.sending();
            out.write(answer);
            out.flush();
            connection.quiet(settings.idle());
            frame = reader.next().orElse(null);
        }
    }

    private byte[] answer(Frame frame) {
        return frame.isWhole() ? intake.receive(frame.bytes()) : intake.refuseTooLarge(frame.bytes(), frame.size());
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
