package org.gongkai.stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.gongkai.events.Topics;
import org.gongkai.issuer.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator does about dead letters on the page, at a desk and on a phone. */
class DeadLettersPageIT {
    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void aDeadLetterIsLookedAtSentBackAndPurged(int width) throws Exception {
        var key = "stray-" + UUID.randomUUID();
        Records.send(Topics.VALIDATED, key, key.getBytes(StandardCharsets.UTF_8), Map.of("from", "a stranger"));
        Records.find(Topics.DEAD_LETTER, 1, record -> key.equals(record.key()));
        try (var browser = Browser.start()) {
            var page = browser.page(width, 844, Person.of("operator", "运维"));
            page.navigate("/#/dead-letters?topic=reports.validated&state=OPEN");
            Views.awaitShown(page);
            Waiting.until("the letter to be listed", () -> {
                page.reload();
                Views.awaitShown(page);
                page.locator(".finding-title").first().click();
                var isIt = page.locator("dialog .facts.headers").innerText().contains("a stranger")
                        && page.locator("dialog").innerText().contains(key);
                if (!isIt) {
                    page.locator("dialog .drawer-head button").click();
                }
                return isIt;
            });
            assertFits(page, width);

            page.locator("dialog .actions button").first().click();
            var order = page.locator("dialog.order");
            assertThat(order.locator(".order-sum")).hasText("将重投 1 条。");
            order.locator("textarea").fill("已修复");
            assertFits(page, width);
            order.locator(".acting-form .primary").click();
            assertThat(order.locator(".order-sum")).hasText("已重投 1 条。");
            order.locator(".drawer-inside .primary").click();
            assertThat(page.locator("dialog")).hasCount(0);

            page.navigate("/#/dead-letters?topic=reports.validated");
            Views.awaitShown(page);
            page.locator(".choose input").first().check();
            assertThat(page.locator(".orders [role=status]")).hasText("对选中的 1 条：");
            page.locator(".orders .grave").click();
            assertThat(order.locator(".order-sum")).containsText("将清除 1 条");
            order.locator("textarea").fill("测试数据");
            order.locator(".acting-form .primary").click();
            assertThat(order.locator(".order-sum")).hasText("已清除 1 条。");
            order.locator(".drawer-inside .primary").click();
            assertThat(page.locator("tbody .status").first()).hasText("已清除");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void assertFits(Page page, int width) {
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat((Boolean) page.evaluate(
                        "() => [...document.querySelectorAll('dialog')].every(d => d.scrollWidth <= d.clientWidth)"))
                .isTrue();
    }
}
