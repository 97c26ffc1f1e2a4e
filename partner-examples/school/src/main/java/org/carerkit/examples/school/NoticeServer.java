package org.carerkit.examples.school;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.json.FindingsJson;
import org.carerkit.core.json.Limits;
import org.carerkit.core.json.ReadResult;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNoticeJson;
import org.carerkit.flag.sharing.NoticeReceiver;
import org.carerkit.flag.sharing.Received;
import org.jspecify.annotations.Nullable;

/**
 * Where partners post notices: {@code POST /notices}, a notice of {@code carerkit.flag-notice/1} with the sender's own bearer
 * token. 204 says that it is kept, and only once it is; 422 says why it is not and that sending it again does not help. Behind a
 * server of the school's own that speaks TLS.
 */
public final class NoticeServer implements AutoCloseable {

    private static final int THREADS = 8;
    private static final String BEARER = "Bearer ";

    private final NoticeReceiver receiver;
    private final Map<String, Identifier> senders;
    private final Clock clock;
    private final HttpServer server;
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());

    private NoticeServer(
            NoticeReceiver receiver, Map<String, Identifier> senders, Clock clock, InetSocketAddress address)
            throws IOException {
        this.receiver = requireNonNull(receiver, "receiver");
        this.senders = Map.copyOf(senders);
        this.clock = requireNonNull(clock, "clock");
        this.server = HttpServer.create(address, 0);
        server.createContext("/notices", this::handle);
        threads.prestartAllCoreThreads();
        server.setExecutor(threads);
        server.start();
    }

    /**
     * Opens it.
     *
     * @param receiver takes notices in
     * @param senders the token of each sender: who has it is that sender
     * @param clock tells today's date
     * @param address where to listen; port 0 for a free one
     * @throws IOException if it cannot listen there
     */
    public static NoticeServer open(
            NoticeReceiver receiver, Map<String, Identifier> senders, Clock clock, InetSocketAddress address)
            throws IOException {
        return new NoticeServer(receiver, senders, clock, address);
    }

    /** On which port it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Connection", "close");
            Optional<Identifier> sender = sender(exchange.getRequestHeaders().getFirst("Authorization"));
            if (sender.isEmpty()) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
                exchange.sendResponseHeaders(401, -1);
            } else if (!"POST".equals(exchange.getRequestMethod())) {
                exchange.sendResponseHeaders(405, -1);
            } else {
                receive(exchange, sender.get());
            }
        }
    }

    private void receive(HttpExchange exchange, Identifier sender) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(Limits.DEFAULT.bytes() + 1);
        ReadResult<FlagNotice> read = FlagNoticeJson.read(body, EventHeader.dayOf(clock.instant()));
        if (!read.isUsable()) {
            refuse(exchange, read.findings());
            return;
        }
        Received received;
        try {
            received = receiver.receive(read.record().orElseThrow(), sender);
        } catch (RuntimeException e) {
            exchange.sendResponseHeaders(503, -1); // not kept: to be sent again
            return;
        }
        if (received instanceof Received.Refused refused) {
            refuse(exchange, refused.findings());
        } else {
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static void refuse(HttpExchange exchange, Findings findings) throws IOException {
        byte[] why = FindingsJson.text(findings).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(422, why.length);
        exchange.getResponseBody().write(why);
    }

    /** Every token is compared, each in the same time: how long it takes tells nothing of any. */
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

    /** Takes no more requests. A sender who gets no answer because of it sends again. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
