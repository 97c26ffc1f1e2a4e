package org.carerkit.examples.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carerkit.outcomes.strategy.StandardStrategy;
import org.carerkit.pages.Chromium;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Opens the report in a real browser: axe, the keyboard, 400% zoom, print, and pictures to look at. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String FOCUS = "document.activeElement.innerText";

    @TempDir
    private Path folder;

    @Test
    void everybody_can_read_the_report() throws IOException {
        Chromium.needed();
        Sample.folder(folder, StandardStrategy.HERTFORDSHIRE);
        Path page = folder.resolve("report.html");
        Sample.report(folder, StandardStrategy.HERTFORDSHIRE).page().writeTo(page);
        Files.createDirectories(PICTURES);
        try (Chromium browser = Chromium.open()) {
            browser.show(page, 1280, 900);
            assertThat(browser.violations()).isEmpty();
            theKeyboardReachesTheContentsAndASource(browser);
            browser.show(page, 320, 256);
            assertThat((Long) browser.run("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
            browser.show(page, 390, 844);
            browser.picture(PICTURES.resolve("report-phone.png"));
            browser.show(page, 1280, 900);
            browser.picture(PICTURES.resolve("report-desktop.png"));
            byte[] printed = browser.printed();
            Files.write(PICTURES.resolve("report-print.pdf"), printed);
            assertThat(printed).startsWith('%', 'P', 'D', 'F');
        }
    }

    private static void theKeyboardReachesTheContentsAndASource(Chromium browser) {
        browser.press(Keys.TAB);
        assertThat(browser.run(FOCUS)).isEqualTo("Skip to the contents of this page");
        browser.press(Keys.ENTER);
        assertThat(browser.run("document.activeElement.id")).isEqualTo("main");
        browser.press(Keys.TAB);
        assertThat((String) browser.run(FOCUS)).startsWith("Definition and source: ");
        browser.press(Keys.ENTER);
        assertThat(browser.run("location.hash")).isEqualTo("#source-register");
    }
}
