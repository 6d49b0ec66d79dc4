package org.gongkai.report.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.finding;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.events.EventJson;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;
import org.gongkai.report.Filing;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.Tables;
import org.gongkai.report.Upload;
import org.gongkai.report.store.Arrivals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every list that OpenAPI tells of is had as a file, and holds what the list does. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ListsAsFilesTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String RECEIVED = "t3.received.total";

    /** Lists that are not told in pages, and so do not look like one. */
    private static final List<String> WHOLE =
            List.of("/api/comparisons", "/api/overview", "/api/statistics", "/api/events");

    @Inject
    Arrivals arrivals;

    @Inject
    Tables tables;

    private final Upload unidentified = new Upload("text", "140927", "神池县人民政府", null, NOON);

    @BeforeEach
    void file() throws Exception {
        arrivals.clear();
        RestAssured.urlEncodingEnabled = false;
        var text = "政务公开的形式还不够丰富多样。公开内容的更新有时还不及时。工作人员的业务能力有待继续提高。";
        arrivals.store(
                unidentified.raw(),
                unidentified.validated(NOON, Verdict.NOT_ASSESSABLE),
                Filing.ofCounty("140925", "宁武县人民政府", 2019).with(RECEIVED, "7").checked(Verdict.PASS),
                Filing.ofCounty("140925", "宁武县人民政府", 2020)
                        .with(RECEIVED, "10")
                        .withAmbiguous("t3.total.total")
                        .saying(5, text)
                        .checked(
                                Verdict.FAIL,
                                finding("a", "T3_BALANCE", Severity.ERROR),
                                finding("b", "T3_BALANCE", Severity.ERROR)),
                Filing.ofOffice("140925", "宁武县教育局", 2020)
                        .with(RECEIVED, "12.5")
                        .saying(5, text)
                        .checked(Verdict.FAIL, finding("c", "T3_BALANCE", Severity.ERROR)));
        arrivals.derive();
    }

    @Test
    void noListHasForgottenToBeAFile() throws Exception {
        var lists = lists();
        assertThat(lists.keySet())
                .contains(
                        "/api/search",
                        "/api/rollups",
                        "/api/subscriptions",
                        "/api/dead-letters",
                        "/api/figures/summary")
                .containsAll(WHOLE);
        for (var list : lists.entrySet()) {
            var content = list.getValue().path("responses").path("200").path("content");
            assertThat(content.has("text/csv") && content.has(XLSX) && content.has("application/jsonl"))
                    .as("%s is had as text/csv, %s and application/jsonl", list.getKey(), XLSX)
                    .isTrue();
            var address = address(list.getKey(), list.getValue());
            var asked = address.split("\\?", 2);
            var csv = when().get(asked[0] + ".csv" + (asked.length > 1 ? "?" + asked[1] : ""))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertThat(new String(csv, UTF_8)).as(address).startsWith("\uFEFF").contains("#COMPLETE 完整", "#sha256,");
            given().accept(XLSX).get(address).then().statusCode(200).header("Content-Type", XLSX);
        }
    }

    /** The operations that answer with a list, by their addresses. */
    private static Map<String, JsonNode> lists() throws Exception {
        var api = EventJson.mapper()
                .readTree(when().get("/q/openapi?format=json").then().extract().asByteArray());
        var lists = new TreeMap<String, JsonNode>();
        api.path("paths").properties().forEach(path -> {
            var operation = path.getValue().path("get");
            if (path.getKey().startsWith("/api/") && (WHOLE.contains(path.getKey()) || isList(api, operation))) {
                lists.put(path.getKey(), operation);
            }
        });
        return lists;
    }

    private static boolean isList(JsonNode api, JsonNode operation) {
        var answer = operation
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema");
        var named = answer.path("$ref").asText().replaceFirst(".*/", "");
        var schema = named.isEmpty()
                ? answer
                : api.path("components").path("schemas").path(named);
        return schema.path("type").asText().equals("array")
                || schema.path("properties").has("items")
                || schema.path("properties").has("next");
    }

    /** The address with what it cannot do without, as OpenAPI gives an example. */
    private String address(String path, JsonNode operation) {
        var query = new ArrayList<String>();
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                query.add(parameter.path("name").asText() + "="
                        + URLEncoder.encode(parameter.path("example").asText(), UTF_8));
            }
        }
        var filled = path.replace("{agencyKey}", "140925")
                .replace("{year}", "2020")
                .replace("{key}", unidentified.id())
                .replace("/submissions/{id}", "/submissions/" + unidentified.id());
        if (filled.contains("{id}")) {
            filled = filled.replace("{id}", subscription());
        }
        return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
    }

    private static String subscription() {
        return given().contentType("application/json")
                .body("{\"url\":\"https://portal.example/hook\"}")
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void sumsInAFileAreThoseOfTheDatabase() throws Exception {
        var expected = tables.row(
                "SELECT sum(\"" + RECEIVED + "\") FROM tally JOIN report USING (submission_id) WHERE year = 2020");

        assertThat(rows("/api/figures/summary.csv?cell=" + RECEIVED + "&cell=t3.total.total&by=year&year=2020"))
                .anyMatch(row -> row.startsWith("year,2020,,t3.received.total,")
                        && row.endsWith(",2," + expected + ",11.25,10,12.5,0,0"))
                .anyMatch(row -> row.startsWith("year,2020,,t3.total.total,") && row.endsWith(",0,0,,,,0,1"));
        assertThat(rows("/api/figures/summary.csv?cell=" + RECEIVED + "&by=agency&year=2020"))
                .hasSize(2)
                .anyMatch(row -> row.startsWith("agency,140925,宁武县人民政府,"));
    }

    @Test
    void whatShowsAcrossAgenciesIsTheSameInAFile() throws Exception {
        assertThat(rows("/api/rollups.csv?year=2020"))
                .singleElement()
                .asString()
                .startsWith("140925/2020,140925,宁武县人民政府,")
                .contains(",1,,t3.received.total,")
                .contains(",10,12.5,1,true,");
        assertThat(rows("/api/copies.csv?year=2020"))
                .singleElement()
                .asString()
                .contains("宁武县人民政府", "宁武县教育局", ",3,1.000,");
        assertThat(rows("/api/search.csv?q=%E5%85%AC%E5%BC%80&year=2020"))
                .hasSize(2)
                .allMatch(row -> row.contains("section"));
        assertThat(rows("/api/comparisons.csv?left=140925/2019&right=140925/2020&only=changed"))
                .anyMatch(row -> row.startsWith("t3.received.total,") && row.contains(",10,3,已读取,"));
    }

    @Test
    void figuresFarFromTheirPeersAreTheSameInAFile() throws Exception {
        for (int n = 0; n < 12; n++) {
            arrivals.store(Filing.ofCounty("1409" + (40 + n), "县" + n, 2021)
                    .with(RECEIVED, n == 0 ? "90000" : Integer.toString(40 + n))
                    .checked(Verdict.PASS));
        }
        var listed = when().get("/api/outliers?year=2021&cell=" + RECEIVED)
                .then()
                .extract()
                .jsonPath();

        assertThat(rows("/api/outliers.csv?year=2021&cell=" + RECEIVED))
                .singleElement()
                .asString()
                .startsWith("140940/2021,")
                .contains(",90000," + listed.getString("items[0].median") + ",12," + listed.getString("items[0].score")
                        + ",");
    }

    @Test
    void countsInAFileAreThoseOfTheListOfFindings() throws Exception {
        given().contentType("application/json")
                .body("{\"kind\":\"EXPLAIN\",\"reason\":\"年中移交\"}")
                .post("/api/findings/a/acts")
                .then()
                .statusCode(201);

        for (var file : List.of("/api/statistics.csv", "/api/overview.csv?year=2020")) {
            assertThat(rows(file))
                    .as(file)
                    .contains(
                            "findings,T3_BALANCE,ERROR,reports,2",
                            "findings,T3_BALANCE,ERROR,OPEN,2",
                            "findings,T3_BALANCE,ERROR,EXPLAINED,1",
                            "findings,T3_BALANCE,ERROR,CLOSED,0");
        }
        for (var status : List.of("OPEN", "EXPLAINED", "WAIVED", "DISPUTED", "CLOSED")) {
            var listed = when().get("/api/findings?rule=T3_BALANCE&year=2020&status=" + status)
                    .then()
                    .extract()
                    .jsonPath()
                    .getList("items");
            when().get("/api/overview?year=2020")
                    .then()
                    .body("rules[0].statuses." + status + " ?: 0", equalTo(listed.size()));
        }
        when().get("/api/overview?year=2020").then().body("rules[0].findings", equalTo(2));
        when().get("/api/statistics").then().body("findings[0].reports", equalTo(2));
    }

    /** The rows of a whole file, its heading aside. */
    private static List<String> rows(String address) {
        var text =
                new String(when().get(address).then().statusCode(200).extract().asByteArray(), UTF_8);
        assertThat(text).contains("#COMPLETE");
        return text.substring(0, text.indexOf("#COMPLETE")).lines().skip(1).toList();
    }
}
