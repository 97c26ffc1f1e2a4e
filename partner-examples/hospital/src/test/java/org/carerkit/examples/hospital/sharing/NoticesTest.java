package org.carerkit.examples.hospital.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentStatus;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.examples.hospital.Eventually;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.people.KnownPerson;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.sharing.WaitingNotices.WaitingNotice;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.pages.Chromium;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Shows notices that have not arrived yet, on a page and as JSON. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoticesTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    Path folder;

    @Test
    void whoever_looks_after_the_connections_sees_what_waits_and_of_nobody() throws Exception {
        List<String> settings = new ArrayList<>(SchoolProcess.asPartner(nobodyThere(), "only for this test"));
        settings.add("--spring.profiles.active=demo");
        settings.add("--hospital.sharing.every=100ms");
        settings.add("--hospital.sharing.back-off.first=100ms");
        settings.add("--hospital.sharing.back-off.most=100ms");
        settings.add("--hospital.sharing.back-off.attempts=2");
        try (StartedHospital hospital = StartedHospital.in(folder, settings.toArray(String[]::new))) {
            PersonId girl = Girl.found(
                    hospital, "Fern", EventHeader.dayOf(Instant.now()).minusYears(12));
            Instant before = Instant.now();
            Girl.tell(hospital, girl, Girl.PARENT);
            WaitingNotices notices = hospital.part(WaitingNotices.class);
            Eventually.holds("it is given up", () -> notices.all(10).stream().allMatch(WaitingNotice::givenUp));

            WaitingNotice notice = notices.all(10).get(0);
            assertThat(notice.partner()).isEqualTo("school");
            assertThat(notice.since()).isBetween(before, Instant.now());
            assertThat(notice.attempts()).isEqualTo(2);
            assertThat(notice.reason()).isEqualTo("failed");
            assertThat(notice.next()).isNull();

            HttpResponse<String> json = hospital.ask("GET", "/sharing/notices", "sharing", "");
            assertThat(json.body())
                    .contains("\"id\":\"" + notice.id() + "\"", "\"partner\":\"school\"", "\"givenUp\":true")
                    .doesNotContain("Fern", girl.toString());
            HttpResponse<String> page = hospital.ask("GET", "/sharing/notices", "sharing", "", "Accept", "text/html");
            assertThat(page.headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
            assertThat(page.body())
                    .contains(
                            "Given up",
                            "the partner was not reached",
                            notice.id().toString())
                    .doesNotContain("Fern", girl.toString());

            String again = "/sharing/notices/" + notice.id() + "/again";
            assertThat(hospital.ask("POST", again, "sharing", "").statusCode()).isEqualTo(204);
            Eventually.holds(
                    "it is tried once more", () -> notices.all(10).get(0).attempts() > 2);
            HttpResponse<String> unknown =
                    hospital.ask("POST", "/sharing/notices/" + UUID.randomUUID() + "/again", "sharing", "");
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(unknown.body()).contains("No notice with this id was given up.");
            assertThat(hospital.get("/sharing/notices").statusCode()).isEqualTo(401);
            assertThat(hospital.ask("GET", "/sharing/notices", "ward", "").statusCode())
                    .isEqualTo(403);
            assertThat(hospital.ask("POST", again, "ward", "").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_notice_that_was_given_up_and_is_tried_again_does_not_leave_after_all_consent_was_withdrawn()
            throws Exception {
        List<String> came = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger answer = new AtomicInteger(503);
        HttpServer school = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        school.createContext("/notices", exchange -> {
            came.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        school.start();
        String address = "http://localhost:" + school.getAddress().getPort() + "/notices";
        List<String> settings = new ArrayList<>(SchoolProcess.asPartner(address, "only for this test"));
        settings.add("--spring.profiles.active=demo");
        settings.add("--hospital.sharing.every=100ms");
        settings.add("--hospital.sharing.back-off.first=100ms");
        settings.add("--hospital.sharing.back-off.most=100ms");
        settings.add("--hospital.sharing.back-off.attempts=2");
        try (StartedHospital hospital = StartedHospital.in(folder, settings.toArray(String[]::new))) {
            PersonId girl = Girl.found(
                    hospital, "Fern", EventHeader.dayOf(Instant.now()).minusYears(12));
            Girl.tell(hospital, girl, Girl.PARENT);
            WaitingNotices notices = hospital.part(WaitingNotices.class);
            Eventually.holds("it is given up", () -> notices.all(10).stream().allMatch(WaitingNotice::givenUp));
            assertThat(came).hasSize(2).allMatch(body -> body.contains("Fern"));

            CarerFlagRegister register = hospital.part(CarerFlagRegister.class);
            CarerId carer = hospital.part(People.class)
                    .find(girl)
                    .map(KnownPerson::carer)
                    .orElseThrow();
            RecordedBy ward = RecordedBy.of(Identifier.ods("RVW"), "ward nurse");
            Consent no = new Consent(
                    ConsentStatus.WITHDRAWN,
                    EventHeader.dayOf(Instant.now()),
                    Girl.PARENT,
                    List.of(),
                    List.of(),
                    null,
                    EventHeader.dayOf(Instant.now()));
            came.clear();
            answer.set(200);
            assertThat(register.record(RecordCommand.of(
                            new ConsentRecorded(EventHeader.of(UUID.randomUUID(), carer, Instant.now(), ward), no))))
                    .isInstanceOf(RecordResult.Recorded.class);
            Eventually.holds("the school, which may have it, is told to forget", () -> came.size() == 1);
            String again = "/sharing/notices/" + notices.all(10).get(0).id() + "/again";
            assertThat(hospital.ask("POST", again, "sharing", "").statusCode()).isEqualTo(204);
            Eventually.holds(
                    "it is decided again",
                    () -> notices.all(10).stream()
                            .anyMatch(notice -> notice.reason().equals("withheld")));

            assertThat(came)
                    .singleElement()
                    .satisfies(body -> assertThat(body).contains("retracted").doesNotContain("Fern"));
            assertThat(notices.all(10))
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.givenUp()).isTrue());
            assertThat(hospital.ask("GET", "/sharing/notices", "sharing", "", "Accept", "text/html")
                            .body())
                    .contains("it may no longer be told");
        } finally {
            school.stop(0);
        }
    }

    private static String nobodyThere() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "http://localhost:" + socket.getLocalPort() + "/notices";
        }
    }

    @Test
    void everybody_can_read_the_page() throws IOException {
        Chromium.needed();
        Instant day = Instant.parse("2026-03-02T10:00:00Z");
        WaitingNotice dead =
                new WaitingNotice(new UUID(0, 1), "school", "school-lead", day, 20, "rejected", true, null);
        WaitingNotice erased =
                new WaitingNotice(new UUID(0, 2), "", "gp-practice", null, 1, "no-connector", true, null);
        WaitingNotice waits =
                new WaitingNotice(new UUID(0, 3), "school", "school-lead", day, 0, "", false, day.plusSeconds(3600));
        shown("waiting", NoticesPage.of(List.of(dead, erased, waits)));
        shown("nothing", NoticesPage.of(List.of()));
    }

    private void shown(String name, String html) throws IOException {
        Files.createDirectories(PICTURES);
        Path page = Files.writeString(folder.resolve(name + ".html"), html);
        try (Chromium browser = Chromium.open()) {
            browser.show(page, 1280, 900);
            assertThat(browser.violations()).isEmpty();
            browser.picture(PICTURES.resolve("notices-" + name + ".png"));
            browser.press(Keys.TAB);
            assertThat(browser.run("document.activeElement.innerText")).isEqualTo("Skip to the contents of this page");
            browser.show(page, 320, 256);
            assertThat((Long) browser.run("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
        }
    }
}
