package org.carerkit.examples.employer.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * The style sheets. That of GOV.UK Frontend comes from the dependency, without the rules that fetch its typeface, which
 * only gov.uk may use. Its crest and other files are not served. Names are looked up in a list, so a path cannot lead
 * to any other file.
 */
final class StyleSheets {

    private static final String GOVUK =
            "/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";

    private final Map<String, byte[]> sheets;

    StyleSheets() {
        String govuk = text(GOVUK)
                .replaceAll("/\\*[^*]*\\*/", "") // comments about the typeface and the source map
                .replaceAll("@font-face\\{[^}]*}", "")
                .replace("\"GDS Transport\",", "")
                .replace("GDS Transport,", "");
        sheets = Map.of(
                "govuk.css", govuk.getBytes(UTF_8),
                "employer.css", text("employer.css").getBytes(UTF_8));
    }

    Optional<Reply> file(String name) {
        return Optional.ofNullable(sheets.get(name))
                .map(bytes -> new Reply.File("text/css; charset=utf-8", "", bytes, "default-src 'none'"));
    }

    private static String text(String resource) {
        try (InputStream in = StyleSheets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
