package org.gongkai.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.events.Topics;
import org.gongkai.issuer.Person;
import org.gongkai.stack.running.Folders;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.Upload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pictures of the page with the samples in it, of every view as a whole, into target. With -Dscreenshots.update each view
 * is taken in both languages and widths, at rest, and what the documents show goes into docs/screenshots.
 */
class ScreenshotsIT {
    private static final Path LOOKED_AT = Path.of("target/screenshots");
    private static final Path SHOWN = SharedStack.PROJECT.resolve("docs/screenshots");
    private static final boolean UPDATE = Boolean.getBoolean("screenshots.update");
    private static final String STRAY = "not an event";

    /** No view shall be empty. */
    @BeforeAll
    static void fill() throws Exception {
        for (var sample : Folders.reports(List.of(SharedStack.SAMPLES))) {
            SharedStack.resultOf(Upload.of(sample));
        }
        try (var client = HttpClient.newHttpClient()) {
            var subscriptions = URI.create(SharedStack.get().plan().url(Service.REPORT) + "/api/subscriptions");
            var answer = client.send(
                    HttpRequest.newBuilder(subscriptions)
                            .header("Content-Type", "application/json")
                            .header("Authorization", SharedStack.get().access().bearer(Person.of("admin", "王芳")))
                            .POST(HttpRequest.BodyPublishers.ofString("""
                                    {"url": "https://portal.example/hooks/gongkai", "description": "信息公开平台",
                                     "filter": {"region": "64", "verdict": "FAIL"}}
                                    """))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
        Records.send(Topics.VALIDATED, STRAY, STRAY.getBytes(StandardCharsets.UTF_8), Map.of("from", "a stranger"));
        Records.find(Topics.DEAD_LETTER, 1, record -> STRAY.equals(record.key()));
        Files.createDirectories(LOOKED_AT);
    }

    record Screen(int width, int height, String language) {
        String name(Views view) {
            return view.name() + "-" + language + "-" + width + ".png";
        }
    }

    /** Every view in one language each is enough to see that it is drawn. */
    static List<Screen> screens() {
        return UPDATE
                ? List.of(
                        new Screen(1280, 860, "zh"),
                        new Screen(390, 844, "zh"),
                        new Screen(1280, 860, "en"),
                        new Screen(390, 844, "en"))
                : List.of(new Screen(1280, 860, "en"), new Screen(390, 844, "zh"));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyViewIsDrawnOnAScreenAndOnAPhone(Screen screen) throws Exception {
        try (var browser = Browser.start()) {
            var page = browser.page(screen.width(), screen.height());
            page.addInitScript(
                    "if (location.host) localStorage.setItem('gongkai.language', '" + screen.language() + "')");
            for (var view : Views.ALL) {
                page.navigate("about:blank");
                page.navigate(view.address());
                Views.awaitShown(page);
                if (!view.click().isEmpty()) {
                    page.locator(view.click()).first().click();
                    page.waitForSelector(view.then());
                    page.mouse().move(0, 0); // nothing is pointed at, so nothing is explained over it
                }
                if (UPDATE) {
                    page.waitForTimeout(1_000); // charts grow, and what is scrolled to comes to rest
                    if (view.isMain() && screen.language().equals("zh")) {
                        picture(page, SHOWN.resolve(view.name() + "-" + screen.width() + ".png"), false);
                    }
                }
                picture(page, LOOKED_AT.resolve(screen.name(view)), view.click().isEmpty());
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void picture(Page page, Path to, boolean whole) {
        page.screenshot(new ScreenshotOptions().setPath(to).setFullPage(whole));
        assertThat(to).isNotEmptyFile();
    }
}
