package org.carerkit.examples.employer.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Decides which requests are answered. A caller without the token always gets "not found", and only a form sent by one
 * of our own pages can change anything. The token is new each time the program starts.
 */
final class RequestGuard {

    /** The result for an admitted request, in place of an HTTP status. */
    private static final int LET_IN = 0;

    private final String token;
    private final List<String> hosts;

    RequestGuard(int port) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        hosts = List.of("127.0.0.1:" + port, "localhost:" + port);
    }

    String token() {
        return token;
    }

    /** Returns the HTTP status with which a request is refused, or 0 if it is admitted. */
    int refusal(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        List<String> host = headers.getOrDefault("Host", List.of());
        if (host.size() != 1 || !hosts.contains(host.get(0))) {
            return 421; // another name for this address, which a page elsewhere may have had resolved to it
        }
        if (!knowsToken(exchange.getRequestURI().getRawPath())) {
            return 404;
        }
        return switch (exchange.getRequestMethod()) {
            case "GET" -> LET_IN;
            case "POST" -> post(headers, "http://" + host.get(0));
            default -> 405;
        };
    }

    private boolean knowsToken(String path) {
        int end = path.indexOf('/', 1);
        String given = path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
        return MessageDigest.isEqual(given.getBytes(US_ASCII), token.getBytes(US_ASCII));
    }

    private static int post(Headers headers, String own) {
        List<String> origin = headers.getOrDefault("Origin", List.of());
        String site = Optional.ofNullable(headers.getFirst("Sec-Fetch-Site")).orElse("same-origin");
        if (!origin.equals(List.of(own)) || !site.equals("same-origin")) {
            return 403;
        }
        String type = Optional.ofNullable(headers.getFirst("Content-Type")).orElse("");
        return type.equals("application/x-www-form-urlencoded") ? LET_IN : 415;
    }
}
