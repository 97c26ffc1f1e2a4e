package org.carerkit.examples.hospital;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The hospital as a separate process that a test can kill, used over HTTP as its screens and clients do. */
public final class HospitalProcess implements AutoCloseable {

    private static final String HL7 = "listening for HL7 on port ";
    private static final String WEB = "Tomcat started on port ";

    private final Child child;
    private final Duration started;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    private HospitalProcess(Child child, Duration started) {
        this.child = child;
        this.started = started;
    }

    /** Starts the hospital on a folder's data and waits until it listens. */
    public static HospitalProcess start(Path folder, String... properties) throws IOException {
        Instant begun = Instant.now();
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--hospital.hl7.port=0",
                "--hospital.data=" + folder,
                "--hospital.keys=" + folder.resolve("carers.keys")));
        arguments.addAll(List.of(properties));
        Child child = Child.start(HospitalApplication.class, "Started HospitalApplication", arguments);
        return new HospitalProcess(child, Duration.between(begun, Instant.now()));
    }

    public int hl7Port() {
        return child.number(HL7);
    }

    public Duration started() {
        return started;
    }

    /** Returns everything logged so far. */
    public String log() {
        return child.written();
    }

    /** Returns a token of the demonstration's issuer. Requires the profile {@code demo}. */
    private String token(String client, String scope) throws IOException, InterruptedException {
        String known = tokens.get(client + " " + scope);
        if (known == null) {
            known = newToken(client, scope);
            tokens.put(client + " " + scope, known);
        }
        return known;
    }

    private String newToken(String client, String scope) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri("/demo/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("client_id=" + client + "&scope=" + scope.replace(" ", "%20")))
                .build();
        String body = http.send(request, BodyHandlers.ofString()).body();
        String before = "\"access_token\":\"";
        int start = body.indexOf(before) + before.length();
        return body.substring(start, body.indexOf('"', start));
    }

    /** Sends JSON with a token for a scope. */
    public HttpResponse<String> send(String method, String path, String client, String scope, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token(client, scope))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + child.number(WEB) + path);
    }

    /** Kills the process (SIGKILL). */
    public void kill() {
        child.kill();
    }

    /** Asks the process to stop (SIGTERM), waits, and returns its exit code. */
    public int stop() throws InterruptedException {
        return child.stop();
    }

    @Override
    public void close() {
        kill();
    }
}
