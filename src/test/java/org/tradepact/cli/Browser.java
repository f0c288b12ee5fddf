package org.tradepact.cli;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A real browser without a window and without a network. Where Chromium and its driver are not installed the tests that
 * need them are skipped, and fail with {@code -Dbrowser.required=true}.
 */
final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** @param profile an empty folder */
    static Browser open(Path profile) {
        Path chromium = find("chromium.binary", "/usr/bin/chromium", "/usr/bin/chromium-browser");
        Path chromedriver = find("chromium.driver", "/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(FLAGS);
        options.addArguments("--user-data-dir=" + profile.toAbsolutePath());
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile()) // named, so that nothing is looked for or fetched
                .usingAnyFreePort()
                .withLogFile(new File(profile.toFile(), "chromedriver.log"))
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options));
        browser.ask("Network.enable", Map.of());
        browser.ask(
                "Network.emulateNetworkConditions",
                Map.of("offline", true, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
        return browser;
    }

    private static Path find(String property, String... usual) {
        String named = System.getProperty(property);
        return (named == null ? Stream.of(usual) : Stream.of(named))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> missing(named == null ? usual[0] : named, property));
    }

    private static Path missing(String usual, String property) {
        String sentence =
                "pages are not tested: there is no `%s`; install the packages chromium and chromium-driver, or set -D%s"
                        .formatted(usual, property);
        return Boolean.getBoolean("browser.required") ? fail(sentence) : abort(sentence);
    }

    void load(Path page) {
        driver.manage().logs().get(LogType.PERFORMANCE); // empties it
        driver.get(page.toUri().toString());
    }

    /** @param width of the window, in pixels */
    void width(int width) {
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    void dark(boolean dark) {
        media("screen", dark ? "dark" : "light");
    }

    void print() {
        media("print", "light");
    }

    private void media(String media, String scheme) {
        ask(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private void ask(String command, Map<String, Object> with) {
        driver.executeCdpCommand(command, with);
    }

    /** What a script of the test returns; the page itself has none. */
    Object run(String script) {
        return driver.executeScript(script);
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String script) {
        return (List<String>) run(script);
    }

    /** The text of the page, as it is read out, with single spaces. */
    String text() {
        return String.valueOf(run("return document.body.textContent")).replaceAll("\\s+", " ");
    }

    /** What the browser complains about. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** Addresses it asked for since the page was loaded. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    /** Tags and names of what has the focus, one Tab after another, until it begins again. */
    List<String> tabbed() {
        List<String> visited = new ArrayList<>();
        run("window.scrollTo(0, 0); document.activeElement.blur()");
        for (int i = 0; i < 1000; i++) {
            WebElement active = driver.switchTo().activeElement();
            active.sendKeys(Keys.TAB);
            String now = String.valueOf(run(WHERE));
            if (now.isEmpty() || visited.contains(now)) {
                return visited;
            }
            visited.add(now);
        }
        return visited;
    }

    /** The place of the focused element among all elements, with its tag. */
    private static final String WHERE =
            """
            const e = document.activeElement;
            return e === document.body ? '' : [...document.querySelectorAll('*')].indexOf(e) + ' ' + e.tagName;
            """;

    void picture(Path file) throws java.io.IOException {
        Number height = (Number) run("return document.documentElement.scrollHeight");
        Number width = (Number) run("return window.innerWidth");
        Object shot = driver.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of(
                                "captureBeyondViewport",
                                true,
                                "clip",
                                Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)))
                .get("data");
        Files.write(file, java.util.Base64.getDecoder().decode(String.valueOf(shot)));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
