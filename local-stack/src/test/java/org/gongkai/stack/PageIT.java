package org.gongkai.stack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongkai.events.SubmissionId;
import org.gongkai.issuer.Person;
import org.gongkai.stack.running.Upload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person does on the page, done by a browser against the running stack. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageIT {
    private static final String TONGXIN = "/#/report/640324-人民政府办公室/2020";
    private static final String BROKEN = "[data-cell='t3.total.natural']";

    private Browser browser;
    private Page page;

    @BeforeAll
    void startBrowser() throws Exception {
        browser = Browser.start();
        SharedStack.resultOf(Upload.of(SharedStack.SAMPLES.resolve("tongxin-2020.txt")));
    }

    @BeforeEach
    void openPage() throws Exception {
        browser.forgetComplaints();
        page = browser.page(1280, 900);
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void anUploadIsWatchedUntilItsVerdictAndLeadsToTheReport() throws Exception {
        page.navigate("/#/upload");
        page.setInputFiles("#files", report("langao-2019.txt", "岚皋.txt"));

        var line = page.locator(".upload-line").first();
        assertThat(line).containsText("岚皋.txt");
        assertThat(line.locator(".verdict")).hasText("不通过");
        assertThat(page.locator(".former tbody tr").first()).containsText("岚皋.txt");
        line.locator("a").click();
        assertThat(page.locator("h1")).containsText("岚皋县");
        assertThat(page.locator(".report-top .verdict")).hasText("不通过");
    }

    @Test
    void aDraftIsCheckedAndShownBesideItsResultAndNotKept() throws Exception {
        var draft = report("xiguo-2020.txt", "草稿.txt");
        page.navigate("/#/upload");
        page.locator("input[value=check]").check();
        page.setInputFiles("#files", draft);

        page.locator(".upload-line a").click();

        assertThat(page.locator(".notice")).containsText("草稿预检");
        assertThat(page.locator("h1")).containsText("西虢镇");
        page.locator("[data-cell='t3.received.natural']").click();
        assertThat(page.locator(".paper .here")).isInViewport();
        assertThat(SharedStack.get().portal().result(SubmissionId.of(Browser.VISITOR.subject(), draft.buffer)))
                .isEmpty();
    }

    @Test
    void whatIsNoReportIsRefusedWithTheReason() {
        page.navigate("/#/upload");
        page.setInputFiles(
                "#files",
                new FilePayload("scan.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3}));

        assertThat(page.locator(".upload-failed")).containsText("scan.png");
    }

    @Test
    void theBrokenCellSaysWhatIsWrongAndWhatWouldMendIt() {
        page.navigate(TONGXIN);

        assertThat(page.locator(BROKEN)).hasClass(Pattern.compile(".*\\bERROR\\b.*"));
        var finding = page.locator(".finding").first();
        assertThat(finding.locator(".not-equal").first()).containsText("相差");
        assertThat(finding.locator(".repair ins").first()).hasText("6");
        assertThat(finding.locator(".repair")).containsText("正文与此相符");
        page.locator(BROKEN).focus();
        assertThat(page.locator(".popover")).containsText("怎样改");
        assertThat(page.locator(BROKEN)).hasAttribute("aria-describedby", "cell-note");
    }

    @Test
    void theBrokenCellIsShownInTheOriginal() {
        page.navigate(TONGXIN);
        page.locator(BROKEN).click();

        var mark = page.locator(".paper mark.here");
        assertThat(mark).isInViewport();
        assertThat(mark).containsText("0");
        assertThat((String) page.evaluate("() => document.querySelector('.paper mark.here').previousSibling.textContent"
                        + ".split('\\n').pop()"))
                .contains("總計");
    }

    @Test
    void theOriginalOpensAtTheCellThatAFindingHasPointedAt() {
        page.navigate(TONGXIN);
        page.locator(".finding .place").first().click();
        page.locator("#tab-original").click();

        assertThat(page.locator(".paper mark.here")).isInViewport();
    }

    @Test
    void aRuleThatIsFoldedIntoTheFindingOfAnotherIsFoundAndSaidToBe() {
        page.navigate("/#/findings?rule=T3_RESULT_SUM&region=640324");

        assertThat(page.locator("table.list .folded").first()).containsText("并入本问题");
    }

    @Test
    void whoElseHasAProblemIsToldOnItsCardAndInTheCatalogueOfRules() {
        page.navigate(TONGXIN);
        assertThat(page.locator(".finding").first().locator(".who")).containsText("2020年");

        page.navigate("/#/rules");
        var balance = page.locator(".rules li").filter(new Locator.FilterOptions().setHasText("T3_BALANCE"));
        assertThat(balance.locator(".rule-count a")).hasAttribute("href", "#/findings?rule=T3_BALANCE&status=OPEN");
    }

    @Test
    void onAPhoneAWayLeadsBackFromTheCellToItsFinding() throws Exception {
        var phone = browser.page(390, 844);
        phone.navigate(TONGXIN);
        phone.locator(".finding .place").first().click();
        assertThat(phone.locator(BROKEN)).isInViewport();

        phone.locator(".way-back").click();

        assertThat(phone.locator(".finding").first().locator(".place").first()).isInViewport();
        assertThat(phone.locator(".way-back")).hasCount(0);
    }

    @Test
    void aNewSubscriptionIsListedAndTheKeyOfTheOneBeforeStaysInSight() {
        page.navigate("/#/subscriptions");
        page.locator("details summary").click();
        for (var receiver : new String[] {"https://one.example/hook", "https://two.example/hook"}) {
            page.locator("input[name=url]").fill(receiver);
            page.locator("form.filter button.primary").click();
            assertThat(page.locator("table.list").getByText(receiver)).isVisible();
        }

        assertThat(page.locator(".notice .secret")).hasCount(2);
        assertThat(page.locator(".notice").first()).containsText("two.example");
    }

    @Test
    void aFigureOfAPdfIsFramedOnItsPage() throws Exception {
        var id = SharedStack.resultOf(Upload.of(SharedStack.SAMPLES.resolve("ningwu-2020.pdf")))
                .report()
                .submissionId();
        page.navigate("/#/report/140925/2020/" + id);
        page.locator("[data-cell='t3.received.natural']").click();

        assertThat(page.locator(".pdf-here")).isInViewport();
        assertThat(page.locator(".pdf-pages")).containsText("第");
        // Something darker than the highlight is printed where the frame is.
        assertThat((Boolean) page.evaluate("""
                () => {
                  const canvas = document.querySelector('.pdf-page canvas');
                  const frame = document.querySelector('.pdf-here').getBoundingClientRect();
                  const sheet = canvas.getBoundingClientRect();
                  const scale = canvas.width / sheet.width;
                  const seen = canvas.getContext('2d').getImageData((frame.left - sheet.left) * scale,
                      (frame.top - sheet.top) * scale, frame.width * scale, frame.height * scale).data;
                  return seen.some((value, at) => at % 4 === 0 && value < 110);
                }""")).isTrue();
    }

    @Test
    void aFigureOfAWordFileIsMarkedInItsTable() throws Exception {
        var id = SharedStack.resultOf(Upload.of(SharedStack.SAMPLES.resolve("ningwu-2020.docx")))
                .report()
                .submissionId();
        page.navigate("/#/report/140925/2020/" + id);
        page.locator("[data-cell='t3.received.total']").click();

        assertThat(page.locator(".paper td.here")).hasText("83");
    }

    @Test
    void aFilterStandsInTheAddressAndSurvivesReloading() {
        page.navigate("/#/reports");
        page.locator("select[name=verdict]").selectOption("FAIL");
        assertThat(page).hasURL(Pattern.compile(".*verdict=FAIL.*"));

        page.reload();

        assertThat(page.locator("select[name=verdict]")).hasValue("FAIL");
        assertThat(page.locator("table.list tbody tr.FAIL").first()).isVisible();
        assertThat(page.locator("table.list tbody tr:not(.FAIL)")).hasCount(0);
    }

    @Test
    void theLanguageIsSwitchedAndRemembered() {
        page.navigate(TONGXIN);
        assertThat(page.locator(".menu")).containsText("年度报告");

        page.locator(".language").click();
        page.reload();

        assertThat(page.locator(".menu")).containsText("Reports");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator(".finding .repair").first()).containsText("What would mend it");
    }

    @Test
    void theKeyboardReachesTheBrokenCellAndMovesOnFromIt() {
        page.navigate(TONGXIN);
        page.locator(BROKEN).focus();

        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");

        assertThat(page.locator(".cell.pointed")).hasAttribute("data-cell", "t3.other.natural");
        assertThat(page.locator(".original-name")).containsText("其他处理");
    }

    @Test
    void whatIsListedIsToBeHadAsAFile() throws Exception {
        page.navigate("/#/findings?rule=T3_BALANCE");
        assertThat(page.locator("table.list tbody tr").first()).isVisible();

        var download = page.waitForDownload(
                () -> page.locator(".exports a").getByText("CSV").click());

        var csv = Files.readString(download.path());
        assertThat(csv).startsWith("\uFEFF").contains("T3_BALANCE").contains("同心县人民政府办公室");
    }

    @Test
    void aWaiverCountsOnceSomebodyElseHasConfirmedIt() throws Exception {
        SharedStack.resultOf(Upload.of(SharedStack.SAMPLES.resolve("xiguo-2020.txt")));
        page.navigate("/#/report/410883105/2020");
        var finding = page.locator(".finding").first();
        finding.locator(".acting summary").click();
        finding.locator("input[value=WAIVE]").check();
        say(finding, "数额以财政决算为准");

        assertThat(finding.locator(".standing")).containsText("豁免待确认");
        finding.locator("input[value=CONFIRM]").check();
        say(finding, "同意");
        assertThat(finding.locator(".failure")).isVisible();
        var others = browser.page(1280, 900, Person.of("admin", "李强"));
        others.navigate("/#/report/410883105/2020");
        var same = others.locator(".finding").first();
        same.locator(".acting summary").click();
        same.locator("input[value=CONFIRM]").check();
        say(same, "同意");

        assertThat(same.locator(".standing")).containsText("已豁免");
        page.navigate("/#/acts");
        assertThat(page.locator("table.list tbody tr").first()).containsText("李强");
    }

    private static void say(Locator finding, String reason) {
        finding.locator("textarea").fill(reason);
        finding.locator(".acting-form .primary").click();
    }

    @Test
    void whoeverIsNotSignedInIsOfferedToAndWhoSignsOutIsOfferedToAgain() {
        assertThat(page.locator(".person")).containsText("王芳 主管部门");

        page.locator(".sign-out").click();

        assertThat(page.locator(".welcome .primary")).hasText("登录");
        assertThat(page.locator(".menu")).hasCount(0);
        page.locator(".welcome .primary").click();
        assertThat(page.locator("body")).containsText("./gongkai link");
    }

    @Test
    void whatOneMayNotDoIsNotOffered() throws Exception {
        var portal = browser.page(1280, 900, Person.of("portal", "门户"));
        assertThat(portal.locator(".menu a")).hasText(new String[] {"提交", "规则"});
        assertThat(portal.locator(".drop")).isVisible();

        var agency = browser.page(1280, 900, Person.of("agency", "宁武县"));
        agency.navigate(TONGXIN);
        assertThat(agency.locator(".finding").first()).isVisible();
        assertThat(agency.locator(".acting")).hasCount(0);

        var operator = browser.page(1280, 900, Person.of("operator", "运维"));
        assertThat(operator.locator(".menu a")).hasText(new String[] {"异常消息", "规则"});
    }

    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void noViewComplainsOrIsWiderThanTheWindow(int width) throws Exception {
        SharedStack.resultOf(Upload.of(SharedStack.SAMPLES.resolve("ningwu-2020.txt")));
        var window = browser.page(width, 844);
        for (var view : Views.ALL) {
            window.navigate(view.address());
            Views.awaitShown(window);
            assertThat((Integer) window.evaluate("() => document.documentElement.scrollWidth"))
                    .as(view.name())
                    .isLessThanOrEqualTo(width);
            assertThat(window.locator(".failure")).hasCount(0);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void newResultsAreToldWhereAPersonReadsAndShownOnTheOverview() throws Exception {
        SharedStack.resultOf(Upload.of("西虢 " + UUID.randomUUID() + ".txt", report("xiguo-2020.txt", "西虢.txt").buffer));
        page = browser.livePage(1280, 900);
        page.navigate("/#/reports?sort=key");
        assertThat(page.locator("table.list tbody tr").first()).isVisible();
        var overview = page.context().newPage();
        overview.navigate("/#/");
        assertThat(overview.locator(".latest tr").first()).containsText("西虢");

        SharedStack.resultOf(Upload.of("岚皋.txt", report("langao-2019.txt", "岚皋.txt").buffer));

        assertThat(page.locator(".news")).containsText("1");
        page.locator(".news button").click();
        assertThat(page.locator(".news")).hasCount(0);
        assertThat(page.locator("table.list tbody")).containsText("岚皋");
        assertThat(overview.locator(".latest tr").first()).containsText("岚皋");
    }

    @Test
    void theProseOfATraditionalTextShowsTheNumbersItStates() {
        page.navigate(TONGXIN);

        assertThat(page.locator(".prose mark").first()).isVisible();
    }

    /** A report of its own, whose figures are those of a sample. */
    private static FilePayload report(String sample, String name) throws Exception {
        var text = Files.readString(SharedStack.SAMPLES.resolve(sample)) + "\n" + UUID.randomUUID() + "\n";
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
