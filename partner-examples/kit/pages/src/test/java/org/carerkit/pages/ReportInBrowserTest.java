package org.carerkit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Reports in a real browser. The pages and their pictures stay in target/report, to be looked at. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportInBrowserTest {

    private static final Path FOLDER = Path.of("target", "report");
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;

    /** What a window of 1280 pixels has left at 400 per cent. */
    private static final int ZOOMED = 320;

    private static final Map<String, Supplier<Page>> REPORTS =
            Map.of("hospital", Reports::hospital, "employer", Reports::employer, "standard", Reports::standard);

    private static Chromium browser;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, Supplier<Page>> report : REPORTS.entrySet()) {
            report.getValue().get().writeTo(file(report.getKey()));
        }
        browser = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hospital", "employer", "standard"})
    void axe_finds_nothing_and_nothing_has_to_be_scrolled_sideways_at_any_width(String report) throws IOException {
        for (int width : new int[] {DESKTOP, PHONE, ZOOMED}) {
            browser.show(file(report), width, 900);

            assertThat(browser.violations()).as(report + " at " + width).isEmpty();
            assertThat(((Number) browser.run("document.documentElement.scrollWidth")).intValue())
                    .as(report + " at " + width)
                    .isLessThanOrEqualTo(width);
            browser.picture(FOLDER.resolve(report + "-" + width + ".png"));
        }
    }

    @Test
    void axe_would_find_a_fault() throws IOException {
        String html =
                Files.readString(file("standard")).replace("lang=\"en-GB\"", "").replace("#1a1a1a", "#cccccc");
        Path broken = FOLDER.resolve("broken.html");
        Files.writeString(broken, html.replaceAll("<meta http-equiv[^>]*>", ""));
        browser.show(broken, DESKTOP, 900);

        assertThat(browser.violations())
                .anyMatch(told -> told.startsWith("html-has-lang"))
                .anyMatch(told -> told.startsWith("color-contrast"));
    }

    @Test
    void the_first_key_leads_past_the_contents_and_the_next_to_each_section() {
        browser.show(file("hospital"), DESKTOP, 900);

        browser.press(Keys.TAB);
        assertThat(browser.run("document.activeElement.textContent")).isEqualTo("Skip to the contents of this page");
        assertThat((Boolean) browser.run("document.activeElement.getBoundingClientRect().left >= 0"))
                .isTrue();
        browser.press(Keys.ENTER);
        assertThat(browser.run("document.activeElement.id")).isEqualTo("main");

        browser.show(file("hospital"), DESKTOP, 900);
        browser.press(Keys.TAB, Keys.TAB);
        assertThat(browser.run("document.activeElement.textContent")).isEqualTo("Summary");
        assertThat(browser.run("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        browser.press(Keys.ENTER);
        assertThat(browser.run("document.querySelector(':target').textContent")).isEqualTo("Summary");
    }

    @Test
    void without_colour_every_bar_still_says_its_level_in_words_and_in_its_filling() throws IOException {
        browser.show(file("hospital"), DESKTOP, 900);
        browser.colour(false);
        browser.picture(FOLDER.resolve("hospital-without-colour.png"));
        browser.colour(true);

        assertThat(browser.run("Array.from(document.querySelectorAll('svg .value')).every("
                        + "v => /(Mostly in place|Partly in place|Much still to do|Not rated)/.test(v.textContent))"))
                .isEqualTo(true);
        assertThat(((Number) browser.run("new Set(Array.from(document.querySelectorAll('svg .bar')).map("
                                + "b => b.getAttribute('fill'))).size"))
                        .intValue())
                .isGreaterThanOrEqualTo(2);
        assertThat(browser.run("document.querySelectorAll('svg .bar').length"))
                .isEqualTo(browser.run("document.querySelectorAll('.beside table tbody tr').length"));
    }

    @Test
    void in_print_the_contents_and_the_skip_link_are_left_out() throws IOException {
        browser.show(file("employer"), DESKTOP, 900);
        browser.media("print");
        browser.picture(FOLDER.resolve("employer-print.png"));

        assertThat(browser.run("getComputedStyle(document.querySelector('nav')).display"))
                .isEqualTo("none");
        assertThat(browser.run("getComputedStyle(document.querySelector('.skip')).display"))
                .isEqualTo("none");
        browser.media("");
    }

    private static Path file(String report) {
        return FOLDER.resolve(report + ".html").toAbsolutePath();
    }
}
