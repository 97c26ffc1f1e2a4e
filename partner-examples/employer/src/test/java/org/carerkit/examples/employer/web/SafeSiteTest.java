package org.carerkit.examples.employer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carerkit.examples.employer.print.PageTemplates;
import org.carerkit.examples.employer.print.ReportValues;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that nobody but the user at the page can read, write or inject anything. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SafeSiteTest extends StartedSite {

    @Test
    void a_form_of_our_own_page_is_taken_and_kept() throws IOException {
        Raw reply = Raw.post(address, "organisation", Map.of("organisation", "Example Works"));

        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.headers())
                .contains("location: " + address.getPath().toLowerCase(java.util.Locale.ROOT) + "unit");
        assertThat(check.path()).content().contains("Example Works");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "", "https://127.0.0.1", "http://127.0.0.1"})
    void a_form_of_another_page_changes_nothing(String origin) throws IOException {
        Raw reply = Raw.post(address, address.getAuthority(), origin, "organisation", Map.of("organisation", "Evil"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(check.evaluation().organisation()).isNull();
        assertThat(check.path()).doesNotExist();
    }

    @Test
    void a_form_that_the_browser_calls_cross_site_changes_nothing() throws IOException {
        String head = "POST " + address.getPath() + "organisation HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nOrigin: http://" + address.getAuthority()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 14\r\n";

        assertThat(Raw.send(address, head + "Sec-Fetch-Site: cross-site\r\n", "organisation=E")
                        .status())
                .isEqualTo(403);
        assertThat(Raw.send(address, head + "Sec-Fetch-Site: same-origin\r\n", "organisation=E")
                        .status())
                .isEqualTo(303);
        assertThat(Raw.send(address, head.replace("x-www-form-urlencoded", "json"), "organisation=F")
                        .status())
                .isEqualTo(415);
        assertThat(check.evaluation().organisation()).isEqualTo("E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tasks", "/wrong/tasks", "/favicon.ico", "/%00/"})
    void without_the_token_there_is_no_page(String path) throws IOException {
        Raw reply = Raw.send(address, "GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n", "");

        assertThat(reply.status()).isIn(400, 404);
        assertThat(reply.body()).doesNotContain(address.getPath().replace("/", ""));
    }

    @Test
    void a_token_that_is_nearly_right_is_wrong_and_each_start_has_another() throws IOException {
        String path = address.getPath();
        int last = path.length() - 2;
        String almost = path.substring(0, last) + (path.charAt(last) == '_' ? 'A' : '_') + "/";
        String doubled = path + path.substring(1);

        assertThat(Raw.send(address, "GET " + almost + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n", "")
                        .status())
                .isEqualTo(404);
        assertThat(Raw.send(address, "GET " + doubled + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n", "")
                        .status())
                .isEqualTo(404);
        try (LocalSite second = LocalSite.start(check, 0)) {
            assertThat(second.address().getPath()).isNotEqualTo(address.getPath());
            assertThat(address.getPath()).hasSize(34);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1.evil.example:PORT", "[::1]:PORT"})
    void under_another_host_name_nobody_is_answered(String host) throws IOException {
        Raw reply = Raw.send(
                address,
                "GET " + address.getPath() + " HTTP/1.1\r\nHost: "
                        + host.replace("PORT", Integer.toString(address.getPort())) + "\r\n",
                "");

        assertThat(reply.status()).isEqualTo(421);
        assertThat(reply.body()).isEqualTo("Refused.\n");
    }

    @Test
    void two_host_names_or_none_are_refused() throws IOException {
        String get = "GET " + address.getPath() + " HTTP/1.1\r\n";
        String host = "Host: " + address.getAuthority() + "\r\n";

        assertThat(Raw.send(address, get + host + "Host: evil.example\r\n", "").status())
                .isEqualTo(421);
        assertThat(Raw.send(address, get, "").status()).isEqualTo(421);
        assertThat(Raw.send(address, get + host, "").status()).isEqualTo(200);
    }

    @Test
    void other_addresses_of_this_computer_do_not_answer() throws IOException {
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress other : Collections.list(network.getInetAddresses())) {
                if (!other.isLoopbackAddress() && other instanceof Inet4Address) {
                    try (Socket socket = new Socket()) {
                        org.assertj.core.api.Assertions.assertThatThrownBy(
                                        () -> socket.connect(new InetSocketAddress(other, address.getPort()), 2_000))
                                .isInstanceOf(IOException.class);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/passwd",
                "..%2f..%2f..%2fetc%2fpasswd",
                "%2e%2e/%2e%2e/etc/passwd",
                "govuk.css/../../employer.css",
                "//etc/passwd",
                "report/../../check.json",
                "..\\..\\etc\\passwd",
                "question/PR1/../../check.json",
                "question/no-such",
                "question/PR1/no-such",
                "carers/no-such",
                "report/no-such"
            })
    void no_path_leads_to_a_file(String path) throws IOException {
        Raw reply = Raw.get(address, path);
        Raw.post(address, "organisation", Map.of("organisation", "Example Works"));
        Raw named = Raw.get(address, path);

        assertThat(reply.status()).isIn(303, 400, 404);
        assertThat(named.status()).isIn(400, 404);
        assertThat(reply.body() + named.body()).doesNotContain("root:", "carerkit.evaluation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "post", "NONSENSE"})
    void other_methods_are_refused(String method) throws IOException {
        assertThat(Raw.send(
                                address,
                                method + " " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                                        + "\r\n",
                                "")
                        .status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tasks", "saved", "check", "report", "report/pdf", "govuk.css", "employer.css"})
    void a_page_that_asks_nothing_takes_no_form(String page) throws IOException {
        assertThat(Raw.get(address, page).status()).isNotEqualTo(405);
        assertThat(Raw.post(address, page, Map.of()).status()).isEqualTo(405);
    }

    @Test
    void a_form_of_100_megabytes_is_refused_before_it_is_read() throws IOException {
        String head = "POST " + address.getPath() + "organisation HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nOrigin: http://" + address.getAuthority()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";

        for (String length : List.of("Content-Length: 104857600", "Transfer-Encoding: chunked")) {
            long sent = 0;
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
                OutputStream out = socket.getOutputStream();
                out.write((head + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                byte[] chunk = ("10000\r\n" + "a".repeat(1 << 16) + "\r\n").getBytes(StandardCharsets.US_ASCII);
                while (sent < 100 << 20) {
                    out.write(chunk);
                    sent += 1 << 16;
                }
            } catch (IOException e) {
                assertThat(e).hasMessageMatching("(?i).*(broken pipe|reset|abort|closed).*");
            }
            assertThat(sent).as("hung up on long before the end").isLessThan(20 << 20);
        }
        String tooLong = "organisation=" + "a".repeat(70_000);
        assertThat(Raw.post(address, "organisation", Map.of("organisation", tooLong))
                        .status())
                .isEqualTo(413);
        assertThat(check.path()).doesNotExist();
        assertThat(Raw.get(address, "").status()).isEqualTo(200);
    }

    @Test
    void a_form_of_many_fields_or_of_no_sense_is_refused() throws IOException {
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < 101; i++) {
            many.put("f" + i, "");
        }
        assertThat(Raw.post(address, "organisation", many).status()).isEqualTo(400);
        String head = "POST " + address.getPath() + "organisation HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nOrigin: http://" + address.getAuthority()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        assertThat(Raw.send(address, head + "Content-Length: 16\r\n", "organisation=%zz")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void every_page_says_that_nothing_else_may_load_or_frame_or_keep_it() throws IOException {
        for (String page : List.of("", "tasks", "question/PR1", "check", "leave", "passport", "govuk.css", "nope")) {
            Raw reply = Raw.get(address, page);

            assertThat(reply.headers())
                    .as(page)
                    .contains("cache-control: no-store", "content-security-policy: default-src 'none'")
                    .contains(
                            "x-content-type-options: nosniff", "x-frame-options: deny", "referrer-policy: same-origin")
                    .doesNotContain("set-cookie", "unsafe-inline", "script-src");
            if (!page.endsWith(".css")) {
                assertThat(reply.body())
                        .doesNotContain("<script", " style=", "<style", " onclick", "http://", "https://");
            }
        }
    }

    @Test
    void the_typeface_and_the_crest_of_gov_uk_are_not_served() throws IOException {
        Raw sheet = Raw.get(address, "govuk.css");

        assertThat(sheet.body()).contains(".govuk-button").doesNotContain("GDS Transport", "@font-face", ".woff");
        for (String path :
                List.of("assets/fonts/light-94a07e06a1-v2.woff2", "assets/images/govuk-crest.svg", "govuk")) {
            assertThat(Raw.get(address, path).status()).isEqualTo(404);
        }
        for (String page : List.of("", "tasks", "question/PR1")) {
            assertThat(Raw.get(address, page).body()).doesNotContain("crown", "crest", "GOV.UK");
        }
    }

    @Test
    void script_in_every_field_is_text_in_pages_report_and_pdf() throws IOException {
        Raw.post(address, "organisation", Map.of("organisation", ATTACK));
        Raw.post(address, "unit", Map.of("unit", ATTACK));
        Raw.post(address, "people", Map.of("name", ATTACK, "role", ATTACK, "carer", "yes"));
        Raw.post(address, "question/PR1", Map.of("result", "met"));
        Raw.post(address, "question/PR1/shown", Map.of("statement", ATTACK, "evidence", ATTACK, "where", ATTACK));
        Raw.post(address, "question/PR2", Map.of("result", "not-met"));
        Raw.post(address, "question/PR2/step", Map.of("action", ATTACK, "leads", ATTACK, "due", "1/3/2027"));
        Raw.post(address, "question/PR3/reason", Map.of("reason", ATTACK));

        for (String page : List.of(
                "organisation",
                "unit",
                "people",
                "tasks",
                "question/PR1/shown",
                "question/PR2/step",
                "question/PR3/reason",
                "check",
                "report",
                "report/view")) {
            assertThat(Raw.get(address, page).body())
                    .as(page)
                    .contains("&lt;script&gt;window.taken")
                    .doesNotContain("<script", "<img");
        }
        byte[] pdf = new PageTemplates()
                .pdf("print-report", ReportValues.of(check.result().orElseThrow()));
        assertThat(count(text(pdf), "<script>window.taken=1</script>")).isGreaterThanOrEqualTo(9);
        assertThat(Raw.get(address, "report/report.pdf").body()).startsWith("%PDF-");
    }

    @Test
    void only_its_owner_can_read_the_file() throws IOException {
        Raw.post(address, "organisation", Map.of("organisation", "Example Works"));

        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(check.path()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(site).hasToString("LocalSite[…]");
    }

    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }
}
