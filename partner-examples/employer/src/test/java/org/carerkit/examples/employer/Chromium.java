package org.carerkit.examples.employer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser used with a keyboard only; there is no method to click. */
final class Chromium implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    static Chromium start() {
        Chromium chromium = new Chromium(org.carerkit.pages.Chromium.driver());
        chromium.width(1280, 900);
        return chromium;
    }

    void open(URI address) {
        driver.get(address.toString());
    }

    /** Returns the path of the page, after the token. */
    String page() {
        return URI.create(driver.getCurrentUrl()).getPath().replaceFirst("^/[^/]*/", "");
    }

    String heading() {
        return driver.findElement(By.tagName("h1")).getText();
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    Object script(String script) {
        return driver.executeScript(script);
    }

    /**
     * Presses Tab until the focus is on the right element. Each key is one event, and the focus is read once for each.
     */
    private Chromium tabTo(String what, String here) {
        for (int i = 0; i < 80; i++) {
            tab();
            if (Boolean.TRUE.equals(driver.executeScript("const e = document.activeElement; return " + here, what))) {
                return this;
            }
        }
        throw new AssertionError("the keyboard does not reach " + what + " on " + page());
    }

    Chromium tabToField(String id) {
        return tabTo(id, "e.id === arguments[0]");
    }

    Chromium tabToButton(String words) {
        return tabTo(words, "e.innerText.trim() === arguments[0]");
    }

    Chromium type(CharSequence... keys) {
        press(keys);
        return this;
    }

    /** Presses and releases Tab directly. An action of several ticks takes twice as long. */
    private void tab() {
        for (String type : List.of("rawKeyDown", "keyUp")) {
            driver.executeCdpCommand(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9));
        }
    }

    private void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Moves down in a group of radios whose first one has the focus, and chooses. */
    Chromium choose(int down) {
        press(Keys.SPACE, Keys.ARROW_DOWN.toString().repeat(down));
        return this;
    }

    /** Presses Enter and waits for the next page. */
    void enter() {
        Object old = driver.executeScript("return performance.timeOrigin");
        press(Keys.ENTER);
        new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(20))
                .ignoring(WebDriverException.class)
                .until(page -> Boolean.TRUE.equals(driver.executeScript(
                        "return performance.timeOrigin !== arguments[0] && document.readyState === 'complete'", old)));
    }

    /** Checks that axe finds nothing, and that nothing scrolls sideways at 400% on a screen of 1,280 pixels. */
    void isAccessible() {
        assertThat(org.carerkit.pages.Chromium.violations(driver)).as(page()).isEmpty();
        width(320, 256);
        Object wide = driver.executeScript("return document.documentElement.scrollWidth");
        width(1280, 900);
        assertThat((Long) wide).as("width of " + page()).isLessThanOrEqualTo(320);
    }

    void width(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Keeps pictures of the whole page, at desktop and at phone width. */
    void keep(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        for (Map.Entry<String, List<Integer>> size : Map.of("desktop", List.of(1280, 900), "phone", List.of(390, 844))
                .entrySet()) {
            width(size.getValue().get(0), size.getValue().get(1));
            Object picture = driver.executeCdpCommand(
                            "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
                    .get("data");
            Files.write(
                    SCREENSHOTS.resolve(name + "-" + size.getKey() + ".png"),
                    Base64.getDecoder().decode((String) picture));
        }
        width(1280, 900);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
