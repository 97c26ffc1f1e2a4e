package org.carerkit.notices;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.json.FindingsJson;
import org.carerkit.core.json.Limits;
import org.carerkit.core.json.ReadResult;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.receiving.NoticeReceiver;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNoticeJson;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * Receives notices that partners post: {@code POST /notices}, a {@code carerkit.flag-notice/1} notice with the sender's own
 * bearer token. 204 means that the notice is stored. 422 says why it is not, and that sending it again does not help. Every
 * other method and path is refused. The server does not use TLS, so put one in front of it that does.
 *
 * <p>A slow peer holds a connection, but no thread, and for at most ten seconds. {@link PeerLimit} limits the number of
 * connections.
 */
public final class NoticeServer implements AutoCloseable {

    private static final int TOO_LONG = Limits.DEFAULT.bytes() + 1;
    private static final String PATH = "/notices";
    private static final String BEARER = "Bearer ";
    private static final Duration A_REQUEST = Duration.ofSeconds(10);
    private static final int THREADS = 16;
    private static final int CONNECTIONS = 2_000;
    private static final int CONNECTIONS_OF_A_PEER = 1_000;

    private final NoticeReceiver receiver;
    private final Map<String, Identifier> senders;
    private final Clock clock;
    private final Server server = new Server(new QueuedThreadPool(THREADS, THREADS));
    private final ServerConnector connector;

    private NoticeServer(
            NoticeReceiver receiver, Map<String, Identifier> senders, Clock clock, InetSocketAddress address)
            throws IOException {
        this.receiver = requireNonNull(receiver, "receiver");
        this.senders = Map.copyOf(senders);
        this.clock = requireNonNull(clock, "clock");
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setUriCompliance(UriCompliance.UNSAFE); // the one path is compared exactly
        configuration.setPersistentConnectionsEnabled(false); // one request per connection: the limits count requests
        this.connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost(address.getHostString());
        connector.setPort(address.getPort());
        connector.setIdleTimeout(A_REQUEST.toMillis());
        connector.addBean(new PeerLimit(connector, CONNECTIONS, CONNECTIONS_OF_A_PEER, A_REQUEST));
        server.addConnector(connector);
        server.setHandler(new Notices());
        try {
            server.start();
            // starts its thread with the server, not with the first request
            connector.getScheduler().schedule(() -> {}, 0, TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The server could not be started", e);
        }
    }

    /**
     * Opens the server.
     *
     * @param receiver receives the notices
     * @param senders the token of each sender; whoever has the token is that sender
     * @param clock gives today's date
     * @param address the address to listen on; port 0 for any free port
     * @throws IOException if the server cannot listen there
     */
    public static NoticeServer open(
            NoticeReceiver receiver, Map<String, Identifier> senders, Clock clock, InetSocketAddress address)
            throws IOException {
        return new NoticeServer(receiver, senders, clock, address);
    }

    /** The port that it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    private final class Notices extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            Optional<Identifier> sender = sender(request.getHeaders().get(HttpHeader.AUTHORIZATION));
            if (!PATH.equals(request.getHttpURI().getPath())) {
                answer(response, callback, HttpStatus.NOT_FOUND_404);
            } else if (sender.isEmpty()) {
                response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
                answer(response, callback, HttpStatus.UNAUTHORIZED_401);
            } else if (!"POST".equals(request.getMethod())) {
                response.getHeaders().put(HttpHeader.ALLOW, "POST");
                answer(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
            } else {
                // no thread waits for the bytes
                Content.Source.asByteArrayAsync(request, TOO_LONG, new Body(sender.get(), response, callback));
            }
            return true;
        }
    }

    private final class Body implements Promise.Invocable<byte[]> {

        private final Identifier sender;
        private final Response response;
        private final Callback callback;

        Body(Identifier sender, Response response, Callback callback) {
            this.sender = sender;
            this.response = response;
            this.callback = callback;
        }

        @Override
        public void succeeded(byte[] body) {
            receive(body, sender, response, callback);
        }

        @Override
        public void failed(Throwable why) {
            if (why instanceof IllegalStateException) {
                receive(new byte[TOO_LONG], sender, response, callback);
            } else {
                callback.failed(why); // the request was cut off
            }
        }
    }

    private void receive(byte[] body, Identifier sender, Response response, Callback callback) {
        try {
            ReadResult<FlagNotice> read = FlagNoticeJson.read(body, EventHeader.dayOf(clock.instant()));
            if (!read.isUsable()) {
                refuse(response, callback, read.findings());
                return;
            }
            Received received = receiver.receive(read.record().orElseThrow(), sender);
            if (received instanceof Received.Refused refused) {
                refuse(response, callback, refused.findings());
            } else {
                answer(response, callback, HttpStatus.NO_CONTENT_204);
            }
        } catch (RuntimeException e) {
            answer(response, callback, HttpStatus.SERVICE_UNAVAILABLE_503); // not stored, so it should be sent again
        }
    }

    private static void refuse(Response response, Callback callback, Findings findings) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY_422);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.write(true, ByteBuffer.wrap(FindingsJson.text(findings).getBytes(StandardCharsets.UTF_8)), callback);
    }

    private static void answer(Response response, Callback callback, int status) {
        response.setStatus(status);
        callback.succeeded();
    }

    /** Compares every token, each in the same time, so that the time taken reveals nothing about any of them. */
    private Optional<Identifier> sender(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return Optional.empty();
        }
        byte[] given = authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8);
        Identifier found = null;
        for (Map.Entry<String, Identifier> each : senders.entrySet()) {
            if (MessageDigest.isEqual(each.getKey().getBytes(StandardCharsets.UTF_8), given)) {
                found = each.getValue();
            }
        }
        return Optional.ofNullable(found);
    }

    /** Accepts no more requests. A sender who therefore gets no answer sends again. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server could not be stopped", e);
        }
    }
}
