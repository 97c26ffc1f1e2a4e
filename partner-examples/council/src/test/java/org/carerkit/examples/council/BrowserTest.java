package org.carerkit.examples.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.carerkit.outcomes.strategy.StandardStrategy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The report in a real browser: axe, the keyboard, 400 per cent, print, and pictures to look at. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    private Path folder;

    @Test
    void everybody_can_read_the_report() throws IOException {
        assumeTrue(
                program("chromium").isPresent() && program("chromedriver").isPresent(),
                "SKIPPED: no chromium and chromedriver here");
        Sample.folder(folder, StandardStrategy.HERTFORDSHIRE);
        Path page = folder.resolve("report.html");
        Sample.report(folder, StandardStrategy.HERTFORDSHIRE).page().writeTo(page);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium").orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--user-data-dir=" + folder.resolve("profile").toAbsolutePath());
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(program("chromedriver").orElseThrow())
                        .build(),
                options);
        try {
            driver.get(page.toUri().toString());
            Results axe = new AxeBuilder().analyze(driver);
            assertThat(axe.getViolations().stream()
                            .map(rule ->
                                    rule.getId() + ": " + rule.getNodes().get(0).getHtml()))
                    .isEmpty();
            assertThat(axe.getPasses()).isNotEmpty();
            theKeyboardReachesTheContentsAndASource(driver);
            width(driver, 320, 256);
            assertThat((Long) driver.executeScript("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
            keep(driver, "report-phone.png", 390, 844);
            keep(driver, "report-desktop.png", 1280, 900);
            Object pdf = driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", true))
                    .get("data");
            byte[] printed = Base64.getDecoder().decode((String) pdf);
            Files.write(PICTURES.resolve("report-print.pdf"), printed);
            assertThat(printed).startsWith('%', 'P', 'D', 'F');
        } finally {
            driver.quit();
        }
    }

    private static void theKeyboardReachesTheContentsAndASource(ChromeDriver driver) {
        driver.switchTo().activeElement().sendKeys(Keys.TAB);
        assertThat(driver.switchTo().activeElement().getText()).isEqualTo("Skip to the contents of this page");
        driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(driver.executeScript("return document.activeElement.id")).isEqualTo("main");
        driver.switchTo().activeElement().sendKeys(Keys.TAB);
        assertThat(driver.switchTo().activeElement().getText()).startsWith("Definition and source: ");
        driver.switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(driver.getCurrentUrl()).endsWith("#source-register");
    }

    private static void keep(ChromeDriver driver, String name, int width, int height) throws IOException {
        width(driver, width, height);
        Files.createDirectories(PICTURES);
        Object picture = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
                .get("data");
        Files.write(PICTURES.resolve(name), Base64.getDecoder().decode((String) picture));
    }

    private static void width(ChromeDriver driver, int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    private static Optional<File> program(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(place -> new File(place, name))
                .filter(File::canExecute)
                .findFirst();
    }
}
