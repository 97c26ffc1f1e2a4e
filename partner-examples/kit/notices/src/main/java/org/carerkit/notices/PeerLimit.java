package org.carerkit.notices;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes a connection whose single request takes too long, however often it sends a byte, and connections above a limit per
 * peer and in total. A slow peer cannot keep others out.
 */
final class PeerLimit implements Connection.Listener {

    private final ServerConnector connector;
    private final int most;
    private final int mostOfAPeer;
    private final Duration atMost;
    private final Map<Connection, Scheduler.Task> deadlines = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> peers = new ConcurrentHashMap<>();

    /**
     * Creates a limit.
     *
     * @param connector the connector whose connections are limited
     * @param most the greatest number of connections
     * @param mostOfAPeer the greatest number for one address
     * @param atMost how long a connection may last
     */
    PeerLimit(ServerConnector connector, int most, int mostOfAPeer, Duration atMost) {
        this.connector = connector;
        this.most = most;
        this.mostOfAPeer = mostOfAPeer;
        this.atMost = atMost;
    }

    @Override
    public void onOpened(Connection connection) {
        deadlines.put(
                connection,
                connector.getScheduler().schedule(() -> end(connection), atMost.toMillis(), TimeUnit.MILLISECONDS));
        if (countOf(connection, 1) > mostOfAPeer || deadlines.size() > most) {
            end(connection);
        }
    }

    @Override
    public void onClosed(Connection connection) {
        Scheduler.Task deadline = deadlines.remove(connection);
        if (deadline != null) {
            deadline.cancel();
            countOf(connection, -1);
        }
    }

    private int countOf(Connection connection, int more) {
        SocketAddress address = connection.getEndPoint().getRemoteSocketAddress();
        String peer = address instanceof InetSocketAddress internet ? internet.getHostString() : "";
        AtomicInteger count = peers.compute(peer, (same, before) -> {
            AtomicInteger now = before == null ? new AtomicInteger() : before;
            return now.addAndGet(more) > 0 ? now : null;
        });
        return count == null ? 0 : count.get();
    }

    private static void end(Connection connection) {
        connection.getEndPoint().close(new IOException("Too slow, or one too many"));
    }
}
