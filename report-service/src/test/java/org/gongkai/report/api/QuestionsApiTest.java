package org.gongkai.report.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.finding;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;
import org.gongkai.report.Filing;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.Tables;
import org.gongkai.report.store.Arrivals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class QuestionsApiTest {
    private static final String RECEIVED = "t3.received.total";
    private static final String TOTAL = "t3.total.total";

    @Inject
    Arrivals arrivals;

    @Inject
    Tables tables;

    @BeforeEach
    void emptyTables() throws Exception {
        arrivals.clear();
        RestAssured.urlEncodingEnabled = false;
    }

    /** Two counties of 忻州 and one of 石家庄 over two years; of 宁武 2020 an earlier revision, too. */
    private void file() {
        arrivals.store(
                Filing.ofCounty("140925", "宁武县人民政府", 2019).with(RECEIVED, "7").checked(Verdict.PASS),
                Filing.ofCounty("140925", "宁武县人民政府", 2020)
                        .with(RECEIVED, "999")
                        .checked(Verdict.FAIL, finding("old", "T4_SUM", Severity.ERROR)),
                Filing.ofCounty("140925", "宁武县人民政府", 2020)
                        .at(NOON.plusSeconds(1))
                        .with(RECEIVED, "41")
                        .withAmbiguous(TOTAL)
                        .saying(1, "一年来，我县推进政务公开。政策解读栏目答复了群众来信。")
                        .checked(Verdict.FAIL, finding("a", "T3_BALANCE", Severity.ERROR)),
                Filing.ofCounty("140926", "静乐县人民政府", 2020)
                        .with(RECEIVED, "9")
                        .withBlank(TOTAL)
                        .saying(1, "公开目录按季度更新，公开指南也已更新，政务公开专区已建成。")
                        .checked(Verdict.PASS),
                Filing.ofCounty("130131", "平山县人民政府", 2019).with(RECEIVED, "20").checked(Verdict.PASS),
                Filing.ofOffice("140925", "宁武县教育局", 2020)
                        .with(RECEIVED, "1.5")
                        .saying(5, "公开的及时性有待提高。")
                        .checked(Verdict.FAIL, finding("b", "T3_BALANCE", Severity.WARNING)));
    }

    @Test
    void theTablesOfBothFormatsAreTold() {
        when().get("/api/labels")
                .then()
                .statusCode(200)
                .body("formats.format", contains("2019", "2021"))
                .body("formats[1].tables[1].blocks[0].rows", hasSize(25))
                .body("formats[1].tables[1].blocks[0].columns.key", hasItem("natural"))
                .body("cells.'t3.received.natural'.zh", equalTo("一、本年新收政府信息公开申请数量 · 自然人"));
    }

    @Test
    void everyListTakesTheSameWordsForTheSameReports() {
        file();
        var scopes = new String[][] {
            {"region=14", "4 2 6"},
            {"region=140925&yearFrom=2020", "2 2 3"},
            {"yearTo=2019", "2 0 2"},
            {"kind=department", "1 1 1"},
            {"level=COUNTY&verdict=FAIL", "2 2 3"},
            {"rule=T3_BALANCE&severity=ERROR", "1 1 2"},
            {"status=OPEN", "2 2 3"},
            {"agency=%E5%AE%81%E6%AD%A6&year=2020", "2 2 3"},
            {"rule=T4_SUM", "0 0 0"}
        };
        for (var scope : scopes) {
            var counts = new ArrayList<String>();
            for (var list : new String[] {"reports", "findings", "figures"}) {
                var items = when().get("/api/" + list + "?limit=200&" + scope[0])
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items");
                counts.add(Integer.toString(items.size()));
            }
            assertThat(String.join(" ", counts)).as(scope[0]).isEqualTo(scope[1]);
        }
    }

    @Test
    void figuresAreFoundByWhatTheyHold() {
        file();

        when().get("/api/figures?cell=t3.received.total&min=9&max=40").then().body("items.value", contains(20, 9));
        when().get("/api/figures?state=BLANK").then().body("items.report.key", contains("140926/2020"));
        when().get("/api/figures?state=ambiguous&cell=t3.total.total&year=2020")
                .then()
                .body("items.report.key", contains("140925/2020"));
        when().get("/api/figures?state=READ&cell=t3.total.total").then().body("items", empty());
    }

    @Test
    void anOverviewTellsHowAYearStands() {
        file();

        when().get("/api/overview?year=2020")
                .then()
                .statusCode(200)
                .body("basis", equalTo("EARLIER_YEARS"))
                .body("expected", equalTo(2))
                .body("missing", equalTo(1))
                .body("filed", equalTo(3))
                .body("verdicts.FAIL", equalTo(2))
                .body("rules.rule", contains("T3_BALANCE", "T3_BALANCE", "T4_SUM"))
                .body("rules.findings", contains(1, 1, 0))
                .body("rules.statuses.CLOSED", contains(0, 0, 1))
                .body("rules[0].reports", equalTo(1))
                .body("trend.year", contains(2019, 2020))
                .body("regions.code", contains("13", "14"))
                .body("regions[0].missing", equalTo(1))
                .body("regions[1].name", equalTo("山西省"))
                .body("regions[1].failed", equalTo(2));
        when().get("/api/overview?region=1409")
                .then()
                .body("year", equalTo(2020))
                .body("region.name", equalTo("忻州市"))
                .body("regions.name", contains("宁武县", "静乐县"))
                .body("regions[0].filed", equalTo(2));
    }

    @Test
    void anOverviewOfNothingIsEmpty() {
        when().get("/api/overview")
                .then()
                .statusCode(200)
                .body("year", nullValue())
                .body("regions", empty())
                .body("filed", equalTo(0));
    }

    @Test
    void agenciesAreListedWithWhatTheyHaveFiled() {
        file();

        when().get("/api/agencies?region=1409")
                .then()
                .statusCode(200)
                .body("items.name", contains("宁武县人民政府", "宁武县教育局", "静乐县人民政府"))
                .body("items[0].divisionName", equalTo("宁武县"))
                .body("items[0].years.year", contains(2020, 2019))
                .body("items[0].years[0].href", equalTo("/api/reports/140925/2020"));
        when().get("/api/agencies?year=2019&verdict=PASS&limit=1")
                .then()
                .body("items.key", contains("130131"))
                .body("next", containsString("cursor="));
        when().get("/api/agencies/140926").then().body("years[0].verdict", equalTo("PASS"));
        when().get("/api/agencies/nobody").then().statusCode(404).body("type", equalTo("/problems/agency-not-found"));
    }

    @Test
    void cellsAreAddedUpOverTheReportsInTheirPresentState() {
        file();

        when().get("/api/figures/summary?cell=t3.received.total&cell=t3.total.total&by=year")
                .then()
                .statusCode(200)
                .body("by", equalTo("year"))
                .body("groups.group", contains("2019", "2020"))
                .body("groups[1].cells.'t3.received.total'.sum", equalTo(51.5f))
                .body("groups[1].cells.'t3.received.total'.count", equalTo(3))
                .body("groups[1].cells.'t3.received.total'.average", equalTo(17.1667f))
                .body("groups[1].cells.'t3.received.total'.minimum", equalTo(1.5f))
                .body("groups[1].cells.'t3.total.total'.count", equalTo(0))
                .body("groups[1].cells.'t3.total.total'.blank", equalTo(1))
                .body("groups[1].cells.'t3.total.total'.unread", equalTo(1));
        when().get("/api/figures/summary?cell=t3.received.total&by=province&year=2019")
                .then()
                .body("groups.groupName", contains("河北省", "山西省"))
                .body("groups.cells.'t3.received.total'.sum", contains(20, 7));
        when().get("/api/figures/summary?cell=t3.received.total&by=prefecture&year=2020")
                .then()
                .body("groups.group", contains("1409"))
                .body("groups[0].groupName", equalTo("忻州市"));
        when().get("/api/figures/summary?cell=t3.received.total&by=region&region=1409")
                .then()
                .body("groups.groupName", contains("宁武县", "静乐县"));
        when().get("/api/figures/summary?cell=t3.received.total&by=kind")
                .then()
                .body("groups.group", contains("DEPARTMENT", "GOVERNMENT"));
    }

    @Test
    void agenciesAreAddedUpAPageAtATime() {
        file();
        var names = new ArrayList<String>();
        String next = "/api/figures/summary?cell=t3.received.total&by=agency&limit=3";
        while (next != null) {
            var answer = when().get(next).then().statusCode(200).extract().jsonPath();
            names.addAll(answer.getList("groups.groupName", String.class));
            next = answer.getString("next");
        }

        assertThat(names).containsExactly("平山县人民政府", "宁武县人民政府", "宁武县教育局", "静乐县人民政府");
    }

    @Test
    void twoYearsAreComparedCellByCell() {
        file();

        when().get("/api/comparisons?left=140925/2019&right=140925/2020")
                .then()
                .statusCode(200)
                .body("left.report.year", equalTo(2019))
                .body("left.receivedAt", notNullValue())
                .body("cells.cell", contains("t3.received.total", "t3.total.total"))
                .body("cells[0].change", equalTo(34))
                .body("cells[0].label.en", equalTo("I. Received this year · Total"))
                .body("cells[1].left", nullValue())
                .body("cells[1].right.state", equalTo("AMBIGUOUS"));
        var earlier = Filing.ofCounty("140925", "宁武县人民政府", 2020).id();
        when().get("/api/comparisons?only=changed&left=" + earlier + "&right=140925/2020")
                .then()
                .body("left.submissionId", equalTo(earlier))
                .body("cells[0].change", equalTo(-958));
        when().get("/api/comparisons?left=140925/2020&right=140925/2020&only=changed")
                .then()
                .body("cells", empty());
        when().get("/api/comparisons?left=140925/1999&right=140925/2020").then().statusCode(404);
        when().get("/api/comparisons?left=nothing&right=140925/2020")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/submission-not-found"));
    }

    @Test
    void wordsOfTwoCharactersAreFoundAndShownWhereTheyStand() {
        file();

        when().get("/api/search?q=" + encoded("解读"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("complete", equalTo(true))
                .body("items[0].where", equalTo("section"))
                .body("items[0].section", equalTo(1))
                .body("items[0].passage", equalTo("政策解读栏目答复了群众来信。"))
                .body("items[0].highlights", contains(contains(2, 4)))
                .body("items[0].start", equalTo(13))
                .body("items[0].source.start", equalTo(100))
                .body("items[0].report.href", equalTo("/api/reports/140925/2020"));
    }

    @Test
    void aSearchRanksFiltersAndPages() {
        file();

        when().get("/api/search?q=" + encoded("公开"))
                .then()
                .body("items.report.agency.name", contains("静乐县人民政府", "宁武县教育局", "宁武县人民政府"));
        when().get("/api/search?q=" + encoded("政务公开 目录")).then().body("items.report.agency.name", contains("静乐县人民政府"));
        when().get("/api/search?region=140925&kind=GOVERNMENT&q=" + encoded("公开"))
                .then()
                .body("items.report.agency.name", contains("宁武县人民政府"));
        when().get("/api/search?where=finding&q=" + encoded("总计"))
                .then()
                .body("items.finding", contains("b", "a"))
                .body("items[0].rule", equalTo("T3_BALANCE"));
        var first = when().get("/api/search?limit=2&q=" + encoded("公开")).then().extract();
        when().get(first.<String>path("next"))
                .then()
                .body("items.report.agency.name", contains("宁武县人民政府"))
                .body("next", nullValue());
        when().get("/api/reports?q=" + encoded("季度更新")).then().body("items.key", contains("140926/2020"));
        when().get("/api/findings?q=" + encoded("总计不等")).then().body("items.id", contains("b", "a"));
    }

    @Test
    void wordsOfManyPassagesAreFoundWhereverTheyStand() throws Exception {
        file();
        tables.execute(
                "INSERT INTO passage SELECT 'other' || n || submission_id, place, ordinal, section, heading, text, words,"
                        + " source FROM passage, generate_series(1, 2001) n");
        // Behind all others: not among the first that the index gives.
        tables.execute("UPDATE passage SET ordinal = ordinal WHERE submission_id NOT LIKE 'other%'");

        when().get("/api/reports?q=" + encoded("季度更新")).then().body("items.key", contains("140926/2020"));
        when().get("/api/findings?q=" + encoded("总计不等")).then().body("items.id", contains("b", "a"));
    }

    @Test
    void whoFiledBeforeIsExpectedWhereThereIsNoList() {
        file();

        when().get("/api/filers?year=2020")
                .then()
                .statusCode(200)
                .body("basis", equalTo("EARLIER_YEARS"))
                .body("expected", equalTo(2))
                .body("filed", equalTo(1))
                .body("missing.name", contains("平山县人民政府"))
                .body("missing.divisionName", contains("平山县"))
                .body("missing[0].key", equalTo("130131"));
        when().get("/api/filers?year=2020&region=14").then().body("missing", empty());
    }

    @Test
    void aListThatWasEnteredSaysWhoIsExpectedUntilItIsForgotten() {
        file();
        var csv = "名称,行政区划代码,层级\n宁武县人民政府,140925,县级\n偏关县人民政府,140932,县级\n宁武县教育局,,\n";

        put(csv.getBytes(Charset.forName("GB18030")), 200);

        when().get("/api/filers?year=2020&limit=1")
                .then()
                .body("basis", equalTo("LIST"))
                .body("expected", equalTo(3))
                .body("filed", equalTo(2))
                .body("missing.name", contains("偏关县人民政府"))
                .body("missing[0].key", nullValue())
                .body("missing[0].level", equalTo("COUNTY"));
        when().get("/api/overview?year=2020")
                .then()
                .body("expected", equalTo(3))
                .body("missing", equalTo(1));
        when().delete("/api/filers/2020").then().statusCode(204);
        when().get("/api/filers?year=2020").then().body("basis", equalTo("EARLIER_YEARS"));
    }

    @Test
    void aListWithMistakesIsNotTakenAndTheLinesAreNamed() {
        given().contentType("text/csv")
                .body("宁武县人民政府,14092\n,140926\n".getBytes(StandardCharsets.UTF_8))
                .put("/api/filers/2020")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-list"))
                .body("errors.line", contains(1, 2))
                .body("errors[0].detailZh", containsString("14092"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/reports?region=1",
                "/api/reports?level=HIGH",
                "/api/findings?yearFrom=x",
                "/api/reports?q=!!",
                "/api/figures?min=7",
                "/api/figures?cell=t3.received.total&min=1e9",
                "/api/figures?state=GONE",
                "/api/figures/summary",
                "/api/figures/summary?cell=t3.received.total&by=colour",
                "/api/figures/summary?cell=t3.received.total&by=year&cursor=W10",
                "/api/overview?cell=t3.received.total",
                "/api/labels?x=1",
                "/api/comparisons?left=a",
                "/api/search",
                "/api/search?q=a&where=heading",
                "/api/filers",
                "/api/filers?year=2020&q=a",
                "/api/agencies?sort=name"
            })
    void whatCannotBeMeantIsRefused(String address) {
        when().get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-parameter"));
    }

    @Test
    void theParametersOfAScopeAreDescribed() {
        when().get("/q/openapi?format=json")
                .then()
                .body("paths.'/api/reports'.get.parameters.name", hasItem("region"))
                .body("paths.'/api/figures/summary'.get.parameters.name", hasItem("yearFrom"))
                .body(
                        "paths.'/api/findings'.get.parameters.find { it.name == 'level' }.schema.enum",
                        hasItem("COUNTY"));
    }

    private static void put(byte[] csv, int status) {
        given().contentType("text/csv").body(csv).put("/api/filers/2020").then().statusCode(status);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
