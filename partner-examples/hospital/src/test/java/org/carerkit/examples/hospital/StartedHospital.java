package org.carerkit.examples.hospital;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.carerkit.examples.hospital.hl7.MllpListener;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole system on free ports, with its data in a folder. Closing it stops it in an orderly way. */
public final class StartedHospital implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Returns the port for HL7. */
    public int hl7Port() {
        return part(MllpListener.class).port();
    }

    private StartedHospital(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts the system on a folder, which may be empty. */
    public static StartedHospital in(Path folder, String... properties) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--hospital.hl7.port=0",
                "--hospital.data=" + folder,
                "--hospital.keys=" + folder.resolve("carers.keys")));
        arguments.addAll(List.of(properties));
        return new StartedHospital(HospitalApplication.start(arguments.toArray(String[]::new)));
    }

    /** Returns one of its components. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Returns all of its components of a type. */
    public <T> Collection<T> parts(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** Returns the HTTP address of a path. */
    public URI uri(String path) {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    /** Sends a GET request. */
    public HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends JSON over HTTP with a token for a scope. Requires the profile {@code demo}. */
    public HttpResponse<String> ask(String method, String path, String scope, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token("ward", scope))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Returns a token of the demonstration's issuer. Requires the profile {@code demo}. */
    public String token(String client, String scope) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri("/demo/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "client_id=" + client + "&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8)))
                .build();
        String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        String before = "\"access_token\":\"";
        int start = body.indexOf(before) + before.length();
        return body.substring(start, body.indexOf('"', start));
    }

    @Override
    public void close() {
        context.close();
    }
}
