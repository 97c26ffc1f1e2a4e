package org.carerkit.examples.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carerkit.pages.Chromium;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * Opens the lead's page and the staff's page in a real browser: axe, the keyboard, 400% zoom, print, and pictures to
 * look at.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    private Path folder;

    @Test
    void everybody_can_read_the_pages() throws IOException {
        Chromium.needed();
        School.run(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), folder);
        Files.createDirectories(PICTURES);
        try (Chromium browser = Chromium.open()) {
            for (String name : new String[] {"dashboard", "lead"}) {
                Path page = folder.resolve(name + ".html");
                browser.show(page, 1280, 900);
                assertThat(browser.violations()).isEmpty();
                browser.picture(PICTURES.resolve(name + "-desktop.png"));
                browser.press(Keys.TAB);
                assertThat(browser.run("document.activeElement.innerText"))
                        .isEqualTo("Skip to the contents of this page");
                browser.show(page, 320, 256);
                assertThat((Long) browser.run("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(320);
                browser.show(page, 390, 844);
                browser.picture(PICTURES.resolve(name + "-phone.png"));
                assertThat(browser.printed()).startsWith('%', 'P', 'D', 'F');
            }
        }
    }
}
