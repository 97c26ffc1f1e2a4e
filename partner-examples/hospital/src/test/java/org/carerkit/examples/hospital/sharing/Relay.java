package org.carerkit.examples.hospital.sharing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The network between the hospital and the school, which can treat a notice as networks do. */
final class Relay implements AutoCloseable {

    /** What happens to a notice. */
    enum Way {
        /** The notice and the answer arrive. */
        THROUGH,
        /** The line is cut, and neither arrives. */
        CUT,
        /** The notice arrives, but its answer does not. */
        ANSWER_LOST,
        /** Something on the way says that the notice has arrived, and delivers it later. */
        HELD
    }

    private final URI school;
    private final String authorization;
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final List<String> held = new CopyOnWriteArrayList<>();
    private volatile Way way;

    private Relay(String school, String token, Way way) throws IOException {
        this.school = URI.create(school);
        this.authorization = "Bearer " + token;
        this.way = way;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/notices", this::handle);
        server.start();
    }

    static Relay to(String school, String token, Way way) throws IOException {
        return new Relay(school, token, way);
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/notices";
    }

    void now(Way other) {
        way = other;
    }

    /** Returns every attempt, as it was sent. */
    List<String> sent() {
        return List.copyOf(sent);
    }

    /** Delivers the held notices and returns the school's answers. */
    List<Integer> release() throws IOException {
        List<Integer> answers = new CopyOnWriteArrayList<>();
        for (String notice : held) {
            answers.add(forward(notice));
        }
        held.clear();
        return answers;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String notice = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            sent.add(notice);
            Way chosen = way;
            if (chosen == Way.HELD) {
                held.add(notice);
                exchange.sendResponseHeaders(204, -1);
            } else if (chosen != Way.CUT) {
                int answer = forward(notice);
                if (chosen == Way.THROUGH) {
                    exchange.sendResponseHeaders(answer, -1);
                }
            }
        }
    }

    private int forward(String notice) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(school)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(notice))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
