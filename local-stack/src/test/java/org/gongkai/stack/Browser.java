package org.gongkai.stack;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongkai.issuer.Person;
import org.gongkai.stack.running.Service;

/**
 * A browser of this machine that looks at the page as a person does. Where there is none, the test that asks for it is
 * skipped and says so.
 */
final class Browser implements AutoCloseable {
    /** A busy machine takes its time; what is there at once is not waited for. */
    private static final double PATIENCE = 30_000;

    /** Who looks at the page where a test does not say. */
    static final Person VISITOR = Person.of("admin", "王芳");

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final Path ON_A_MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Path executable) {
        // It shall take what is here, and fetch nothing.
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    static Browser start() {
        var executable = find();
        assumeTrue(
                executable.isPresent(),
                "no chromium or chrome on this machine: the page is not looked at (apt install chromium, or set"
                        + " GONGKAI_BROWSER) / 本机没有 chromium 或 chrome，跳过网页测试");
        return new Browser(executable.orElseThrow());
    }

    /** The page in a window of this size, as an administrator sees it who was never here. */
    Page page(int width, int height) throws IOException {
        return page(width, height, VISITOR);
    }

    /** The page as somebody sees it who comes by a link of their own. */
    Page page(int width, int height, Person person) throws IOException {
        // A stream never ends, and so the page would never be at rest; with this answer nobody asks for it again soon.
        return page(
                width,
                height,
                person,
                page -> page.route("**/api/events", route -> route.fulfill(new Route.FulfillOptions().setStatus(204))));
    }

    /** An administrator's page that hears of what comes while it is open. */
    Page livePage(int width, int height) throws IOException {
        return page(width, height, VISITOR, _ -> {});
    }

    private Page page(int width, int height, Person person, Consumer<Page> prepared) throws IOException {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setBaseURL(SharedStack.get().plan().url(Service.REPORT)));
        context.setDefaultTimeout(PATIENCE);
        var page = context.newPage();
        prepared.accept(page);
        page.navigate(SharedStack.get().access().keys().link(person));
        page.waitForSelector(".person");
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.isNavigationRequest()
                    && !request.url().startsWith(SharedStack.get().plan().url(Service.REPORT))
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                complaints.add("asked somebody else: " + request.url());
            }
        });
        return page;
    }

    /** What the browser found wrong so far: errors of scripts, what the page's policy forbids, calls to other hosts. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What a test makes the page run into is no complaint of the next. */
    void forgetComplaints() {
        complaints.clear();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        var named = System.getenv("GONGKAI_BROWSER");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        var onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, Stream.of(ON_A_MAC))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
