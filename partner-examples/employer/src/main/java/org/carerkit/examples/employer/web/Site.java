package org.carerkit.examples.employer.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.carerkit.examples.employer.check.SelfCheck;
import org.carerkit.examples.employer.print.PageTemplates;
import org.carerkit.examples.employer.web.PageRequest.SentForm;

/** Finds the page for a path and sends its reply. Error messages never repeat anything that the browser sent. */
final class Site implements HttpHandler {

    static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; " + "frame-ancestors 'none'";

    private static final Set<String> ASKS_NOTHING =
            Set.of("", "tasks", "saved", "check", "report", "govuk.css", "employer.css");

    private final RequestGuard guard;
    private final Runnable stop;
    private final PageTemplates templates = new PageTemplates();
    private final Map<String, Function<PageRequest, Reply>> pages = new TreeMap<>();
    private final Map<String, Object> everywhere;

    Site(RequestGuard guard, SelfCheck check, Runnable stop) {
        this.guard = guard;
        this.stop = stop;
        this.everywhere =
                Map.of("base", "/" + guard.token(), "file", check.path().toString());
        StyleSheets assets = new StyleSheets();
        List.of("govuk.css", "employer.css")
                .forEach(name -> pages.put(name, request -> assets.file(name).orElse(new Reply.Missing())));
        new StartPages(check).addTo(pages);
        new QuestionPages(check).addTo(pages);
        new ReportPages(check, templates).addTo(pages);
        new LeavePages(check::today).addTo(pages);
        new PassportPages(check::today, templates).addTo(pages);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            int refusal = guard.refusal(exchange);
            if (refusal != 0) {
                plain(exchange, refusal);
                return;
            }
            if (tooLong(exchange)) {
                plain(exchange, 413);
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(SentForm.MAX_BYTES + 1);
            if (body.length > SentForm.MAX_BYTES) {
                plain(exchange, 413);
                return;
            }
            answer(exchange, body);
        }
    }

    /**
     * Checks the announced length. A body that is longer, or whose length is not announced, is noticed while it is
     * read.
     */
    private static boolean tooLong(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        return length != null && (length.length() > 9 || Long.parseLong(length) > SentForm.MAX_BYTES);
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        PageRequest request;
        try {
            request = new PageRequest(exchange.getRequestMethod().equals("POST"), path(exchange), SentForm.of(body));
        } catch (IllegalArgumentException e) {
            plain(exchange, 400);
            return;
        }
        if (request.post() && ASKS_NOTHING.contains(request.part(0))) {
            plain(exchange, 405);
            return;
        }
        Reply reply;
        try {
            reply = pages.getOrDefault(request.part(0), any -> new Reply.Missing())
                    .apply(request);
        } catch (UncheckedIOException e) {
            reply = new Reply.Html("not-saved", 500, Map.of("faults", List.of()));
        }
        send(exchange, reply);
        if (request.post() && request.part(0).equals("stop")) {
            stop.run();
        }
    }

    /**
     * Returns the parts of the path after the token. Our paths have only letters, digits, hyphens and full stops; any
     * other path has no page.
     */
    private List<String> path(HttpExchange exchange) {
        String raw = exchange.getRequestURI().getRawPath();
        String rest = raw.substring(Math.min(raw.length(), guard.token().length() + 2));
        if (!rest.matches("[A-Za-z0-9./-]{0,200}") || rest.contains("..") || rest.contains("//")) {
            return List.of("no-such-page");
        }
        return Arrays.asList(rest.split("/", -1));
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException {
        if (reply instanceof Reply.Html html) {
            Map<String, Object> model = new TreeMap<>(everywhere);
            model.putAll(html.model());
            byte[] page = templates.fill(html.template(), model).getBytes(UTF_8);
            send(exchange, html.status(), "text/html; charset=utf-8", PAGE_POLICY, page);
        } else if (reply instanceof Reply.Next next) {
            exchange.getResponseHeaders().set("Location", "/" + guard.token() + "/" + next.path());
            send(exchange, 303, "text/plain; charset=utf-8", PAGE_POLICY, new byte[0]);
        } else if (reply instanceof Reply.File file) {
            if (!file.name().isEmpty()) {
                exchange.getResponseHeaders()
                        .set("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
            }
            send(exchange, 200, file.type(), file.policy(), file.bytes());
        } else {
            send(exchange, new Reply.Html("missing", 404, Map.of("faults", List.of())));
        }
    }

    private static void plain(HttpExchange exchange, int status) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", PAGE_POLICY, "Refused.\n".getBytes(UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, String policy, byte[] bytes)
            throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", policy);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin"); // with no-referrer, a browser hides the origin of our own forms
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
        if (!head && bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush(); // before waiting for the rest of a body that is too long
        }
    }
}
