package org.tesseracrm.itests.harness;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium, driven by Playwright. What is opened during a test is closed after it. */
public final class Browser implements AutoCloseable {
    public static final int DESK = 1440;
    public static final int PHONE = 400;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final URI base;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<BrowserContext> open = new ArrayList<>();

    public Browser(URI base) {
        this(base, chromium());
    }

    /** Started by that program. */
    public Browser(URI base, Path program) {
        this.base = base;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));
    }

    public static Path chromium() {
        return program()
                .orElseGet(() -> Assumptions.abort(
                        "Chromium was not found: install Debian's package chromium, or name it with CHROMIUM."));
    }

    private static Optional<Path> program() {
        String chosen = System.getenv("CHROMIUM");
        return Stream.of(
                        chosen == null ? "" : chosen,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(each -> !each.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A person's own browser session. */
    public Person person(String locale, int width) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, width == PHONE ? 800 : 900)
                .setDeviceScaleFactor(width == PHONE ? 2 : 1));
        context.setDefaultTimeout(20_000);
        open.add(context);
        return new Person(base, context.newPage(), Labels.of(locale));
    }

    /** At the desk, in Chinese. */
    public Person person() {
        return person("zh-CN", DESK);
    }

    void afterTest(String test, boolean failed) {
        int number = 0;
        for (BrowserContext context : open) {
            for (Page page : context.pages()) {
                if (failed) {
                    screenshot(page, "failed-" + test + "-" + ++number);
                }
            }
            context.close();
        }
        open.clear();
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Project.SCREENS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
