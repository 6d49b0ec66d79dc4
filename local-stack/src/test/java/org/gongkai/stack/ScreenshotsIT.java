package org.gongkai.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of the page with the samples in it: into target, and with -Dscreenshots.update into docs/screenshots. */
class ScreenshotsIT {
    private static final Path PICTURES = Boolean.getBoolean("screenshots.update")
            ? SharedStack.PROJECT.resolve("docs/screenshots")
            : Path.of("target/screenshots");

    @ParameterizedTest
    @CsvSource({"1280, 860", "390, 844"})
    void theMainViewsAreDrawnOnAScreenAndOnAPhone(int width, int height) throws Exception {
        try (var browser = Browser.start()) {
            for (var sample : Folders.reports(List.of(SharedStack.SAMPLES))) {
                SharedStack.resultOf(Upload.of(sample));
            }
            Files.createDirectories(PICTURES);
            for (var view : Views.MAIN) {
                var page = browser.page(width, height);
                page.navigate(view.address());
                Views.awaitShown(page);
                if (!view.click().isEmpty()) {
                    page.locator(view.click()).click();
                    page.waitForSelector(".here");
                    page.mouse().move(0, 0); // nothing is pointed at, so nothing is explained over it
                }
                page.waitForTimeout(1_000); // charts grow, and what is scrolled to comes to rest
                var picture = PICTURES.resolve(view.name() + "-" + width + ".png");
                page.screenshot(new ScreenshotOptions().setPath(picture));
                assertThat(picture).isNotEmptyFile();
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
