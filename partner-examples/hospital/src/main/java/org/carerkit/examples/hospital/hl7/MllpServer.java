package org.carerkit.examples.hospital.hl7;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.carerkit.examples.hospital.hl7.MllpReader.Frame;
import org.carerkit.examples.hospital.safety.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens for senders. HAPI has a server of its own; this one caps a message before anything parses it, caps connections,
 * answers what is no HL7 at all, and on stopping answers what it has begun. What it has not answered the sender sends again.
 */
@Component
public class MllpServer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MllpServer.class);
    private static final int STOPPING_SECONDS = 15;

    private final Hl7Settings settings;
    private final Intake intake;
    private final Semaphore free;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "mllp");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable ServerSocket server;

    MllpServer(Hl7Settings settings, Intake intake) {
        this.settings = settings;
        this.intake = intake;
        this.free = new Semaphore(settings.connections());
    }

    @Override
    public void start() {
        try {
            ServerSocket socket = new ServerSocket(
                    settings.port(), settings.connections(), InetAddress.getByName(settings.address()));
            server = socket;
            threads.execute(() -> accept(socket));
            LOG.info("listening for HL7 on port {}", socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("hospital.hl7.port: it cannot be listened on", e);
        }
    }

    /** The port, where it listens. */
    public int port() {
        ServerSocket socket = server;
        if (socket == null) {
            throw new IllegalStateException("It does not listen");
        }
        return socket.getLocalPort();
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Takes no new connection and no new message, and waits for the answers to those that it has. */
    @Override
    public void stop() {
        close(server);
        server = null;
        open.forEach(MllpServer::endInput);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("connections were closed before their messages were answered");
                open.forEach(MllpServer::close);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                if (free.tryAcquire()) {
                    open.add(connection);
                    threads.execute(() -> serve(connection));
                } else {
                    LOG.warn("a connection was refused: {} are open", settings.connections());
                    close(connection);
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.warn("a connection could not be taken: {}", Fault.of(e));
                }
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setSoTimeout(Math.toIntExact(settings.idle().toMillis()));
            connection.setTcpNoDelay(true);
            MllpReader reader = new MllpReader(connection.getInputStream(), settings.maxBytes());
            OutputStream out = connection.getOutputStream();
            for (Frame frame = reader.next().orElse(null);
                    frame != null && isRunning();
                    frame = reader.next().orElse(null)) {
                out.write(framed(answer(frame)));
                out.flush();
            }
        } catch (IOException e) {
            LOG.info("a connection ended: {}", e.getClass().getSimpleName());
        } finally {
            open.remove(connection);
            free.release();
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

    private static void endInput(Socket socket) {
        try {
            socket.shutdownInput();
        } catch (IOException e) {
            close(socket);
        }
    }

    private static void close(@Nullable Closeable closeable) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (IOException e) {
            LOG.debug("closed before");
        }
    }
}
