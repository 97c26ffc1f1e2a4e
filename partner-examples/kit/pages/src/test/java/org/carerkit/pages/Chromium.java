package org.carerkit.pages;

import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/** A real browser without a window. Where there is none, the test is skipped, and says so aloud. */
public final class Chromium implements AutoCloseable {

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Ends a test here, as skipped, where there is no browser. */
    public static void needed() {
        if (program("chromium").isEmpty() || program("chromedriver").isEmpty()) {
            String why = "SKIPPED: no browser. Install chromium and chromium-driver to check pages in a real one.";
            System.err.println(why);
            abort(why);
        }
    }

    private static Optional<File> program(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }

    /** A browser with a profile of its own, for whoever steers it in another way. */
    public static ChromeDriver driver() {
        needed();
        ChromeOptions options = new ChromeOptions()
                .setBinary(program("chromium").orElseThrow())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync");
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(program("chromedriver").orElseThrow())
                        .build(),
                options);
    }

    /** A browser with an empty page. */
    public static Chromium open() {
        return new Chromium(driver());
    }

    /** Shows a file in a window of so many CSS pixels. */
    public void show(Path file, int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.get(file.toUri().toString());
    }

    /** Shows the page as it is printed, or as on a screen. */
    public void media(String media) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", media));
    }

    /** Shows the page without colour, or with. */
    public void colour(boolean colour) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedVisionDeficiency", Map.of("type", colour ? "none" : "achromatopsia"));
    }

    /** Every violation that axe finds, of all its rules, best practices among them. */
    public List<String> violations() {
        return violations(driver);
    }

    /** The same in a browser that somebody else steers. */
    @SuppressWarnings("deprecation") // the way that is not deprecated opens a second window for each page
    public static List<String> violations(ChromeDriver driver) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations")); // of what passes, one node a rule comes back, not each
        Results found =
                new AxeBuilder().withOptions(options).setLegacyMode(true).analyze(driver);
        if (found.getPasses().isEmpty()) {
            throw new IllegalStateException("axe looked at nothing");
        }
        return found.getViolations().stream().map(Chromium::told).toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().get(0).getHtml();
    }

    /** Presses a key as often as it is named. */
    public void press(Keys... keys) {
        for (Keys key : keys) {
            new Actions(driver).sendKeys(key).perform();
        }
    }

    /** What an expression of JavaScript is in the page. */
    public Object run(String script) {
        return driver.executeScript("return " + script);
    }

    /** The page as it is printed, as PDF. */
    public byte[] printed() {
        Map<String, Object> made = driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", true));
        return Base64.getDecoder().decode(String.valueOf(made.get("data")));
    }

    /** The whole page as a picture. */
    public void picture(Path file) throws IOException {
        Map<String, Object> made = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        Files.write(file, Base64.getDecoder().decode(String.valueOf(made.get("data"))));
    }

    /** Ends the browser. */
    @Override
    public void close() {
        driver.quit();
    }
}
