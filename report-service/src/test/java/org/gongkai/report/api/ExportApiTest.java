package org.gongkai.report.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.finding;
import static org.gongkai.report.Upload.ningwu;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.access.tests.Bearer;
import org.gongkai.events.EventJson;
import org.gongkai.events.Severity;
import org.gongkai.events.SubmissionId;
import org.gongkai.events.Verdict;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.Tables;
import org.gongkai.report.Upload;
import org.gongkai.report.store.Arrivals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ExportApiTest {
    @Inject
    Arrivals arrivals;

    @Inject
    Tables tables;

    @TestHTTPResource("/")
    URI service;

    @BeforeEach
    void empty() throws Exception {
        arrivals.clear();
        RestAssured.urlEncodingEnabled = false;
        var ningwu = ningwu("ningwu", NOON);
        var jingle = new Upload("jingle", "140926", "=静乐县人民政府", 2021, NOON.plusSeconds(1));
        arrivals.store(
                ningwu.raw(),
                jingle.raw(),
                ningwu.validated(NOON, Verdict.FAIL, finding("f", "T3_BALANCE", Severity.ERROR)),
                jingle.validatedUnder("9", NOON, Verdict.PASS));
    }

    @Test
    void aListIsAFileForExcelWithEverythingItHoldsSaidAtItsEnd() {
        var text = new String(
                when().get("/api/reports.csv?sort=key")
                        .then()
                        .statusCode(200)
                        .header("Content-Type", equalTo("text/csv; charset=UTF-8"))
                        .header("Content-Disposition", containsString("reports.csv"))
                        .extract()
                        .asByteArray(),
                UTF_8);

        var lines = text.split("(?<=\r\n)");
        assertThat(lines[0]).startsWith("\uFEFF报告 report,机关代码 agency,机关名称 agencyName,");
        assertThat(lines[1]).startsWith("140925/2020,140925,宁武县人民政府,,,,2020,").contains(",FAIL,1,0,0,41,1,3,2,");
        assertThat(lines[2]).startsWith("140926/2021,140926,\"'=静乐县人民政府\",");
        assertThat(lines[3]).isEqualTo("#COMPLETE 完整\r\n");
        assertThat(lines[4]).isEqualTo("#question,/api/reports?sort=key\r\n");
        assertThat(List.of(lines)).contains("#ruleSet,2019.1.0 0\r\n", "#ruleSet,2019.1.0 9\r\n", "#rows,2\r\n");
        var hashed = text.substring(1, text.indexOf("#COMPLETE")).getBytes(UTF_8);
        assertThat(lines[lines.length - 1]).isEqualTo("#sha256," + SubmissionId.sha256(hashed) + "\r\n");
    }

    @Test
    void theNumbersInAFileAreThoseOfTheDatabase() throws Exception {
        var expected = tables.rows("""
                SELECT report_key || ' ' || cell || ' ' || state || ' ' || coalesce(value::text, '-')
                FROM report JOIN figure USING (submission_id) ORDER BY report_key, cell
                """);

        var actual = new ArrayList<String>();
        for (var line :
                when().get("/api/figures.jsonl").then().extract().asString().split("\n", 0)) {
            var row = EventJson.mapper().readTree(line);
            if (!row.has("complete")) {
                var value = row.has("value") ? row.get("value").decimalValue().toPlainString() : "-";
                actual.add(String.join(
                        " ",
                        row.get("report").asText(),
                        row.get("cell").asText(),
                        row.get("state").asText(),
                        value));
            }
        }

        assertThat(actual).isEqualTo(expected).hasSize(4);
        var sum = new BigDecimal(tables.row(
                "SELECT sum(value) FROM report JOIN figure USING (submission_id) WHERE cell = 't3.received.natural'"));
        var rows = when().get("/api/figures.csv?cell=t3.received.natural")
                .then()
                .extract()
                .asString()
                .split("\r\n", -1);
        assertThat(new BigDecimal(rows[1].split(",", -1)[9]).add(new BigDecimal(rows[2].split(",", -1)[9])))
                .isEqualByComparingTo(sum);
    }

    @Test
    void aFileHasTheRowsOfTheListForTheSameQuestion() {
        when().get(
                        "/api/findings.csv?status=OPEN&rule=T3_BALANCE&severity=ERROR&cell=t3.total.natural&year=2020&agency=140925")
                .then()
                .body(containsString(",f,T3_BALANCE,ERROR,OPEN,"))
                .body(containsString("#rows,1\r\n"));
        when().get("/api/findings.csv?status=WAIVED").then().body(containsString("#rows,0\r\n"));
        when().get("/api/findings.csv?pending=true").then().body(containsString("#rows,0\r\n"));
        when().get("/api/reports.csv?verdict=PASS").then().body(containsString("#rows,1\r\n"));
        when().get("/api/reports.csv?rule=T3_BALANCE").then().body(containsString("#rows,1\r\n"));
        when().get("/api/reports.csv?filename=%E6%8A%A5%E5%91%8A.TXT").then().body(containsString("#rows,2\r\n"));
        when().get("/api/reports.csv?filename=%25").then().body(containsString("#rows,0\r\n"));
        when().get("/api/figures.csv?year=2020&agency=%E5%AE%81%E6%AD%A6")
                .then()
                .body(containsString("#rows,2\r\n"));
        when().get("/api/agencies.csv?year=2020")
                .then()
                .body(containsString("\r\n140925,宁武县人民政府,,,,2020,FAIL,,,不通过,,,fail\r\n"))
                .body(containsString("#rows,1\r\n"));
        when().get("/api/filers.csv?year=2021")
                .then()
                .body(containsString("\r\n140925,宁武县人民政府,,,,,,,\r\n#COMPLETE"))
                .body(containsString("#rows,1\r\n"));
        when().get("/api/acts.csv?by=gongkai").then().body(containsString("#rows,0\r\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, text/csv; charset=UTF-8",
        "application/jsonl, application/jsonl; charset=UTF-8",
        "application/x-ndjson, application/jsonl; charset=UTF-8",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/json, application/json;charset=UTF-8",
        "'text/html,application/xhtml+xml,*/*;q=0.8', application/json;charset=UTF-8"
    })
    void theHeaderAcceptChoosesAsTheExtensionDoes(String accept, String mediaType) {
        given().accept(accept)
                .get("/api/findings?year=2020")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(mediaType));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/reports.csv?limit=5",
                "/api/findings.xlsx?cursor=x",
                "/api/figures.jsonl?jahr=2020",
                "/api/reports.csv?year=last"
            })
    void whatAListRefusesAFileRefuses(String address) {
        when().get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-parameter"));
    }

    @Test
    void thereAreNoOtherFiles() {
        when().get("/api/reports.pdf").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        when().get("/api/labels.csv").then().statusCode(404);
    }

    @Test
    void whatFailsInTheMiddleLeavesAFileThatSaysSoAndAConnectionThatBreaks() throws Exception {
        // More than lies in buffers on the way, so that the database is still being asked when it goes.
        tables.execute("INSERT INTO figure (submission_id, cell, state, value)"
                + " SELECT submission_id, 'a' || n, 'READ', n FROM report, generate_series(1, 150000) n");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(service.resolve("/api/figures.csv"))
                    .header("Authorization", Bearer.of("agency"))
                    .build();
            var received = new StringBuilder();
            assertThatThrownBy(() -> {
                        try (var body = client.send(request, BodyHandlers.ofInputStream())
                                .body()) {
                            received.append(new String(body.readNBytes(10_000), UTF_8));
                            tables.execute(
                                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                            + " WHERE state IN ('active', 'idle in transaction') AND query LIKE 'SELECT r.report_key%'");
                            var buffer = new byte[8_192];
                            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                                received.append(new String(buffer, 0, n, UTF_8));
                            }
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertThat(received.toString()).contains("#INCOMPLETE 不完整").doesNotContain("#COMPLETE", "#sha256");
        }
    }

    @Test
    void theFiguresOfAYearAreOpenDataWithWhereEachComesFrom() throws Exception {
        var lines = when().get("/api/open-data/2020.jsonl")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .split("\n", -1);

        var first = EventJson.mapper().readTree(lines[0]);
        assertThat(first.get("agencyName").asText()).isEqualTo("宁武县人民政府");
        assertThat(first.get("cell").asText()).isEqualTo("t3.received.natural");
        assertThat(first.get("value").decimalValue()).isEqualByComparingTo("7000");
        assertThat(first.get("place").asText()).isEqualTo("{\"start\":10,\"end\":14}");
        assertThat(first.get("reader").asText()).isEqualTo("text 1.0.0");
        assertThat(first.get("sha256").asText())
                .isEqualTo(ningwu("ningwu", NOON).sha256());
        assertThat(first.has("findings")).isFalse();
        var second = EventJson.mapper().readTree(lines[1]);
        assertThat(second.get("state").asText()).isEqualTo("AMBIGUOUS");
        assertThat(second.has("value")).isFalse();
        assertThat(second.get("findings").asText()).isEqualTo("T3_BALANCE:OPEN");
        var last = EventJson.mapper().readTree(lines[2]);
        assertThat(last.get("complete").asBoolean()).isTrue();
        assertThat(last.get("rows").asInt())
                .isEqualTo(Integer.parseInt(
                        tables.row("SELECT count(*) FROM report JOIN figure USING (submission_id) WHERE year = 2020")));

        when().get("/api/open-data/2020.csv").then().body(containsString("#question,/api/open-data/2020\r\n"));
        when().get("/api/open-data/1999.csv").then().body(containsString("#rows,0\r\n"));
        when().get("/api/open-data/2020.xlsx").then().statusCode(404);
        when().get("/api/open-data/2020.csv?region=14").then().statusCode(400);
    }

    @Test
    void whatFailsAtOnceIsAProblemLikeAnyOther() throws Exception {
        tables.execute("ALTER TABLE figure RENAME TO figure_kept");
        try {
            when().get("/api/figures.csv")
                    .then()
                    .statusCode(500)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/internal-error"));
        } finally {
            tables.execute("ALTER TABLE figure_kept RENAME TO figure");
        }
    }
}
