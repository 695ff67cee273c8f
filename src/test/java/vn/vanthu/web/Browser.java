package vn.vanthu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A person's browser, driven by tests; they are skipped where the machine has none. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    /** What keeps somebody from using a page. */
    private static final List<String> BAD = List.of("serious", "critical");

    private final ChromeDriver driver;
    private final String site;

    private Browser(ChromeDriver driver, String site) {
        this.driver = driver;
        this.site = site;
    }

    static Browser at(String site) {
        return at(site, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * @param downloads folder for the files that the browser saves
     */
    static Browser at(String site, Path downloads) {
        if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
            abort("no chromium and chromium-driver on this machine");
        }
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--force-prefers-reduced-motion");
        options.setExperimentalOption(
                "prefs", Map.of("download.default_directory", downloads.toString()));
        options.setCapability("goog:loggingPrefs", logs);
        var service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build();
        var browser = new Browser(new ChromeDriver(service, options), site);
        browser.size(1366, 768);
        return browser;
    }

    ChromeDriver driver() {
        return driver;
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    void open(String path) {
        // What was said about the page before does not count against this one.
        driver.manage().logs().get(LogType.BROWSER);
        driver.get(site + path);
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Waits until something is there. */
    WebElement eventually(String css) {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            try {
                for (WebElement each : all(css)) {
                    if (each.isDisplayed()) {
                        return each;
                    }
                }
                Thread.sleep(50);
            } catch (StaleElementReferenceException replaced) {
                // The page has changed meanwhile; look again.
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        throw new AssertionError(
                css + " is not to be seen on " + driver.getCurrentUrl() + "\n" + text());
    }

    private String text() {
        return find("body").getText();
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Whether the page is no wider than the screen. */
    boolean fits() {
        return Boolean.TRUE.equals(
                run("return document.documentElement.scrollWidth <= window.innerWidth"));
    }

    /** Holds that nothing went wrong in the page and no rule of accessibility is badly broken. */
    @SuppressWarnings("unchecked")
    void requireSound() {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .as("console of " + driver.getCurrentUrl())
                .filteredOn(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .isEmpty();
        driver.executeScript(axe());
        var found =
                (List<Map<String, Object>>)
                        driver.executeAsyncScript(
                                "const done = arguments[arguments.length - 1];"
                                        + "axe.run().then(r => done(r.violations.map(v => ({"
                                        + "id: v.id, impact: v.impact, help: v.help,"
                                        + " nodes: v.nodes.map(n => n.html).slice(0, 3)}))))");
        assertThat(found)
                .as("accessibility of " + driver.getCurrentUrl())
                .filteredOn(each -> BAD.contains(String.valueOf(each.get("impact"))))
                .isEmpty();
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream(AXE)) {
            if (in == null) {
                throw new IllegalStateException("no axe-core among the test libraries");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
