package org.carerkit.hl7v2;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A port that slow or numerous peers cannot block. Each connection has its own thread, so a slow one delays no other.
 * {@link ConnectionLimits} limits connections per peer, in total, and in time.
 *
 * <p>When a limit is reached, a new connection replaces an older one that is not being answered. If the peer has too many,
 * it is one of the same peer's. Otherwise connections that were never answered go first, then those of the peer with the
 * most, then those waited for longest. A genuine peer is quick, so it is rarely the one replaced. The new connection is
 * refused only if every other is being answered.
 */
final class BoundedConnections implements Closeable {

    private static final int BACKLOG = 512;
    private static final long LOOK_MILLIS = 200;
    private static final long TELL_SECONDS = 60;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** Serves a connection to its end. What it throws is counted but not logged, because it could repeat what was sent. */
    @FunctionalInterface
    public interface Service {

        /**
         * Reads and answers requests, and tells the connection which stage it has reached.
         *
         * @throws IOException if the peer has gone
         */
        void serve(PeerConnection connection) throws IOException;
    }

    private final ConnectionLimits limits;
    private final Service service;
    private final Consumer<ConnectionCounts> report;
    private final ServerSocket server;
    private final Set<PeerConnection> open = new HashSet<>();
    private final ExecutorService threads;
    private final ScheduledExecutorService watch;
    private ConnectionCounts counts = ConnectionCounts.NONE;
    private volatile ConnectionCounts told = ConnectionCounts.NONE;

    private BoundedConnections(
            String name,
            ServerSocket server,
            ConnectionLimits limits,
            Service service,
            Consumer<ConnectionCounts> report) {
        this.server = server;
        this.limits = limits;
        this.service = service;
        this.report = report;
        this.threads = Executors.newCachedThreadPool(work -> daemon(work, name));
        this.watch = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, name + "-watch"));
        Future<?> unused =
                watch.scheduleWithFixedDelay(this::endOverdue, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        unused = watch.scheduleWithFixedDelay(this::tell, TELL_SECONDS, TELL_SECONDS, TimeUnit.SECONDS);
        new Thread(this::accept, name + "-accept").start(); // not a daemon: a program lives as long as its port is open
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Opens a port.
     *
     * @param name the name of its threads
     * @param address the address to listen on; port 0 for any free port
     * @param limits the limits on connections
     * @param service serves each connection, in a thread of its own
     * @param report receives the counts, at most once a minute, after closing connections that their peers would have kept
     * @throws IOException if the port is in use
     */
    public static BoundedConnections open(
            String name,
            InetSocketAddress address,
            ConnectionLimits limits,
            Service service,
            Consumer<ConnectionCounts> report)
            throws IOException {
        return serve(name, bind(address, limits), limits, service, report);
    }

    static ServerSocket bind(InetSocketAddress address, ConnectionLimits limits) throws IOException {
        return new ServerSocket(address.getPort(), Math.max(BACKLOG, limits.total()), address.getAddress());
    }

    static BoundedConnections serve(
            String name,
            ServerSocket server,
            ConnectionLimits limits,
            Service service,
            Consumer<ConnectionCounts> report) {
        return new BoundedConnections(
                requireNonNull(name, "name"),
                server,
                requireNonNull(limits, "limits"),
                requireNonNull(service, "service"),
                requireNonNull(report, "report"));
    }

    /** The port. */
    public int port() {
        return server.getLocalPort();
    }

    /** What has happened to connections so far. */
    public synchronized ConnectionCounts counts() {
        return counts;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                admit(socket).ifPresentOrElse(this::start, () -> closeQuietly(socket));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    displace(any -> true); // there may be no file handle left for a new one
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
        }
    }

    private void start(PeerConnection connection) {
        try {
            threads.execute(() -> serve(connection));
        } catch (RejectedExecutionException | OutOfMemoryError e) { // closing, or no more threads available
            connection.close();
            remove(connection);
            count(0, 1, 0, 0, 0);
        }
    }

    private synchronized Optional<PeerConnection> admit(Socket socket) {
        PeerConnection connection = new PeerConnection(socket, limits.request());
        Predicate<PeerConnection> same = each -> each.peer().equals(connection.peer());
        boolean room = (open.stream().filter(same).count() < limits.perPeer() || displace(same))
                && (open.size() < limits.total() || displace(any -> true));
        if (!room) {
            count(0, 1, 0, 0, 0);
            return Optional.empty();
        }
        open.add(connection);
        count(1, 0, 0, 0, 0);
        return Optional.of(connection);
    }

    /** Closes one of these to make room. Returns false if all of them are being answered. */
    private synchronized boolean displace(Predicate<PeerConnection> these) {
        Map<ByteBuffer, Long> ofPeer =
                open.stream().collect(Collectors.groupingBy(PeerConnection::peer, Collectors.counting()));
        long now = System.nanoTime();
        Optional<PeerConnection> oldest = open.stream()
                .filter(these)
                .filter(each -> !each.isWorking())
                .max(comparing((PeerConnection each) -> !each.isAnswered())
                        .thenComparing(each -> ofPeer.getOrDefault(each.peer(), 0L))
                        .thenComparing(each -> each.age(now)))
                .filter(PeerConnection::end);
        oldest.ifPresent(each -> {
            open.remove(each);
            count(0, 0, 1, 0, 0);
        });
        return oldest.isPresent();
    }

    private synchronized void endOverdue() {
        long now = System.nanoTime();
        for (PeerConnection connection : List.copyOf(open)) {
            if (connection.isOverdue(now) && connection.end()) {
                open.remove(connection);
                count(0, 0, 0, 1, 0);
            }
        }
    }

    private void serve(PeerConnection connection) {
        try {
            service.serve(connection);
        } catch (IOException e) {
            return; // the peer has gone, or was closed here, which is counted
        } catch (RuntimeException e) {
            count(0, 0, 0, 0, 1);
        } finally {
            connection.close();
            remove(connection);
        }
    }

    private synchronized void remove(PeerConnection connection) {
        open.remove(connection);
    }

    private synchronized void count(long accepted, long refused, long displaced, long overdue, long failed) {
        counts = new ConnectionCounts(
                counts.accepted() + accepted,
                counts.refused() + refused,
                counts.displaced() + displaced,
                counts.overdue() + overdue,
                counts.failed() + failed);
    }

    private void tell() {
        ConnectionCounts now = counts();
        if (now.tellsMoreThan(told)) {
            told = now;
            report.accept(now);
        }
    }

    /**
     * Accepts no new connection and no new request, waits this long for answers in progress, then closes all connections.
     *
     * @return false if an answer in progress was cut off
     */
    public boolean close(Duration patience) {
        closeQuietly(server);
        for (PeerConnection connection : now()) {
            connection.endInput();
        }
        threads.shutdown();
        boolean answered = false;
        try {
            answered = threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        now().forEach(PeerConnection::close);
        watch.shutdown();
        tell();
        return answered;
    }

    /** {@link #close(Duration)} with five seconds. */
    @Override
    public void close() {
        close(Duration.ofSeconds(5));
    }

    private synchronized List<PeerConnection> now() {
        return List.copyOf(open);
    }

    private static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            return; // already gone
        }
    }
}
