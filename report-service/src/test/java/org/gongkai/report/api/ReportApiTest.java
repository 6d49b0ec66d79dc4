package org.gongkai.report.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.finding;
import static org.gongkai.report.Upload.ningwu;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.gongkai.events.Finding;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.Upload;
import org.gongkai.report.store.Arrivals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReportApiTest {
    @Inject
    Arrivals arrivals;

    @BeforeEach
    void empty() throws Exception {
        arrivals.clear();
        RestAssured.urlEncodingEnabled = false; // addresses are given as they go over the wire
    }

    @Test
    void aReportIsAnsweredInFullWithItsRevision() {
        var upload = ningwu("text", NOON);
        arrivals.store(upload.raw(), upload.validated(NOON, Verdict.FAIL, finding("f", "T3_BALANCE", Severity.ERROR)));

        when().get("/api/reports/140925/2020")
                .then()
                .statusCode(200)
                .body("submissionId", equalTo(upload.id()))
                .body("verdict", equalTo("FAIL"))
                .body("figures[0].cell", equalTo("t3.received.natural"))
                .body("figures[0].value", equalTo(7000))
                .body("findings[0].message.zh", equalTo("总计不等"))
                .body("revision.current", equalTo(true))
                .body("revision.reportKey", equalTo("140925/2020"))
                .body("revision.links.self", equalTo("/api/reports/140925/2020/revisions/" + upload.id()));
    }

    @Test
    void aSupersededRevisionStaysReadable() {
        var earlier = ningwu("earlier", NOON);
        var later = ningwu("later", NOON.plusSeconds(1));
        arrivals.store(
                earlier.raw(),
                later.raw(),
                later.validated(NOON, Verdict.PASS),
                earlier.validated(NOON, Verdict.FAIL, finding("f", "T3_BALANCE", Severity.ERROR)));

        when().get("/api/reports/140925/2020/revisions")
                .then()
                .statusCode(200)
                .body("submissionId", contains(later.id(), earlier.id()))
                .body("current", contains(true, false));
        when().get("/api/reports/140925/2020/revisions/" + earlier.id())
                .then()
                .statusCode(200)
                .body("verdict", equalTo("FAIL"))
                .body("revision.current", equalTo(false));
        when().get("/api/reports/140925/2020/revisions/" + earlier.id() + "/document")
                .then()
                .statusCode(200)
                .body(equalTo("earlier"));
        when().get("/api/findings").then().body("items", hasSize(0));
        when().get("/api/submissions/" + earlier.id())
                .then()
                .body("state", equalTo("VALIDATED"))
                .body("report.current", equalTo(false))
                .body("report.href", equalTo("/api/reports/140925/2020"));
    }

    @Test
    void theDocumentComesAsAFileWithItsOwnName() {
        var upload = ningwu("the bytes", NOON);
        arrivals.store(upload.raw("宁武\"县 2020.txt"), upload.validated(NOON, Verdict.PASS));

        var etag = when().get("/api/reports/140925/2020/document")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"____ 2020.txt\";"
                                + " filename*=UTF-8''%E5%AE%81%E6%AD%A6_%E5%8E%BF%202020.txt")
                .body(equalTo("the bytes"))
                .extract()
                .header("ETag");
        assertThat(etag).isEqualTo('"' + upload.sha256() + '"');
        given().header("If-None-Match", etag)
                .get("/api/reports/140925/2020/document")
                .then()
                .statusCode(304);
    }

    @Test
    void aResultWithoutItsDocumentSaysSo() {
        arrivals.store(ningwu("text", NOON).validated(NOON, Verdict.PASS));

        when().get("/api/reports/140925/2020/document")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/document-not-held"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"宁武县-办公室", "a+b", "100%", "a b", "山西 省;x=1?#", "p..q", "𠮷"})
    void linksLeadToReportsWhateverTheirKey(String agencyKey) {
        var upload = new Upload("text", agencyKey, "机关", 2021, NOON);
        arrivals.store(upload.raw(), upload.validated(NOON, Verdict.PASS));
        String href =
                when().get("/api/reports").then().statusCode(200).extract().path("items[0].links.report");

        when().get(href).then().statusCode(200).body("agency.key", equalTo(agencyKey));
        when().get(href + "/revisions/" + upload.id() + "/document").then().statusCode(200);
        given().queryParam("agency", Links.encode(agencyKey))
                .get("/api/reports")
                .then()
                .body("items.key", contains(agencyKey + "/2021"));
    }

    @Test
    void aReportOfUnknownYearIsFoundByItsSubmission() {
        var upload = new Upload("text", "140925", "宁武县人民政府", null, NOON);
        arrivals.store(upload.raw(), upload.validated(NOON, Verdict.NOT_ASSESSABLE));

        when().get("/api/reports/" + upload.id())
                .then()
                .statusCode(200)
                .body("verdict", equalTo("NOT_ASSESSABLE"))
                .body(
                        "revision.links.document",
                        equalTo("/api/reports/" + upload.id() + "/revisions/" + upload.id() + "/document"));
        when().get("/api/reports/" + upload.id() + "/revisions")
                .then()
                .body("$", hasSize(1))
                .body("[0].checked.switchedOff", equalTo(2));
        when().get("/api/reports/" + upload.id() + "/document").then().body(equalTo("text"));
        when().get("/api/reports/" + upload.id() + "/revisions/" + upload.id())
                .then()
                .statusCode(200);
        when().get("/api/reports?year=2020").then().body("items", hasSize(0));
    }

    @Test
    void reportsAreFilteredByYearAgencyVerdictAndRule() {
        var ningwu = ningwu("ningwu", NOON);
        var jingle = new Upload("jingle", "140926", "静乐县人民政府", 2021, NOON.plusSeconds(1));
        arrivals.store(
                ningwu.validated(NOON, Verdict.FAIL, finding("f", "T3_BALANCE", Severity.ERROR)),
                jingle.validated(NOON, Verdict.PASS));

        for (var query : List.of(
                "year=2020",
                "agency=140925",
                "agency=%E5%AE%81%E6%AD%A6",
                "verdict=FAIL",
                "verdict=fail",
                "rule=T3_BALANCE")) {
            when().get("/api/reports?" + query).then().statusCode(200).body("items.key", contains("140925/2020"));
        }
        when().get("/api/reports?agency=%25").then().body("items", hasSize(0));
        when().get("/api/reports")
                .then()
                .body("items.key", contains("140926/2021", "140925/2020"))
                .body("items[1].firstFindings[0].rule", equalTo("T3_BALANCE"))
                .body("items[1].errors", equalTo(1))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"received", "-received", "key", "-key", "year", "-year", "errors", "-errors"})
    void pagesNeitherLoseNorRepeatAReportEvenWhileOthersArrive(String sort) {
        var expected = new HashSet<String>();
        for (int n = 0; n < 47; n++) {
            var year = n % 10 == 9 ? null : Integer.valueOf(2019 + n % 3);
            var upload = new Upload("text " + n, "agency-" + n, "机关" + n, year, NOON.plusSeconds(n / 5));
            var findings = n % 4 == 0
                    ? new Finding[] {finding("f" + n, "T4_SUM", Severity.ERROR)}
                    : new org.gongkai.events.Finding[0];
            arrivals.store(upload.validated(NOON, Verdict.PASS, findings));
            expected.add(upload.reportKey());
        }

        var seen = new ArrayList<String>();
        String next = "/api/reports?limit=10&sort=" + sort;
        for (int page = 0; next != null; page++) {
            var answer = when().get(next).then().statusCode(200).extract().jsonPath();
            seen.addAll(answer.getList("items.key", String.class));
            next = answer.getString("next");
            arrivals.store(new Upload("late " + page, "late-" + page, "迟", 2020, NOON.plusSeconds(page))
                    .validated(NOON, Verdict.PASS));
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(expected);
    }

    @Test
    void findingsAreFilteredAndPaged() {
        var upload = ningwu("text", NOON);
        var other = new Upload("other", "140926", "静乐县人民政府", 2021, NOON);
        arrivals.store(
                upload.validated(
                        NOON,
                        Verdict.FAIL,
                        finding("a", "T3_BALANCE", Severity.ERROR),
                        finding("b", "T4_SUM", Severity.ERROR),
                        finding("c", "TITLE", Severity.WARNING)),
                other.validated(NOON, Verdict.FAIL, finding("d", "T3_BALANCE", Severity.ERROR)));

        when().get("/api/findings?rule=T3_BALANCE").then().body("items.id", contains("a", "d"));
        when().get("/api/findings?severity=warning").then().body("items.id", contains("c"));
        when().get("/api/findings?rule=T3_BALANCE")
                .then()
                .body("items[0].relevelled.from", equalTo("INFO"))
                .body("items[0].relevelled.reason", equalTo("试点期间"))
                .body("items[0].relevelled.date", equalTo("2021-01-05"));
        when().get("/api/findings?year=2021&status=OPEN").then().body("items.id", contains("d"));
        when().get("/api/findings?agency=%E5%AE%81%E6%AD%A6&cell=t3.total.natural")
                .then()
                .body("items.id", contains("a", "b", "c"));
        when().get("/api/findings?cell=t4.reconsideration.total").then().body("items", hasSize(0));
        var first = when().get("/api/findings?limit=3")
                .then()
                .body("items.id", contains("a", "b", "c"))
                .body("items[0].equations[0].residual", equalTo(-10))
                .body("items[0].report.href", equalTo("/api/reports/140925/2020"))
                .extract();
        when().get(first.<String>path("next"))
                .then()
                .body("items.id", contains("d"))
                .body("next", nullValue());
    }

    @Test
    void figuresAreFilteredAndPaged() {
        var upload = ningwu("text", NOON);
        var other = new Upload("other", "140926", "静乐县人民政府", 2021, NOON);
        arrivals.store(upload.validated(NOON, Verdict.PASS), other.validated(NOON, Verdict.PASS));

        when().get("/api/figures?cell=t3.received.natural&year=2020")
                .then()
                .body("items", hasSize(1))
                .body("items[0].value", equalTo(7000))
                .body("items[0].source.start", equalTo(10))
                .body("items[0].report.agency.name", equalTo("宁武县人民政府"));
        when().get("/api/figures?cell=t3.total.natural&agency=140926")
                .then()
                .body("items[0].state", equalTo("AMBIGUOUS"))
                .body("items[0].candidates", contains(1, 10))
                .body("items[0].value", nullValue());
        var first = when().get("/api/figures?limit=3")
                .then()
                .body("items", hasSize(3))
                .extract();
        when().get(first.<String>path("next")).then().body("items", hasSize(1)).body("next", nullValue());
    }

    @Test
    void statisticsCountCurrentRevisionsOnly() {
        arrivals.store(
                ningwu("earlier", NOON).validated(NOON, Verdict.PASS, finding("a", "TITLE", Severity.WARNING)),
                ningwu("later", NOON.plusSeconds(1))
                        .validated(
                                NOON,
                                Verdict.FAIL,
                                finding("b", "T4_SUM", Severity.ERROR),
                                finding("c", "T4_SUM", Severity.ERROR)));

        when().get("/api/statistics")
                .then()
                .statusCode(200)
                .body("reports", hasSize(1))
                .body("reports[0].year", equalTo(2020))
                .body("reports[0].verdict", equalTo("FAIL"))
                .body("reports[0].count", equalTo(1))
                .body("findings.rule", contains("T4_SUM", "TITLE"))
                .body("findings.count", contains(2, 0))
                .body("findings.reports", contains(1, 0))
                .body("findings[0].statuses.OPEN", equalTo(2))
                .body("findings[1].statuses.CLOSED", equalTo(1));
    }

    @Test
    void aSubmissionTellsItsTimeline() {
        var upload = ningwu("text", NOON);
        arrivals.store(upload.raw(), upload.parsed(NOON.plusSeconds(1)));

        when().get("/api/submissions/" + upload.id())
                .then()
                .statusCode(200)
                .body("state", equalTo("PARSED"))
                .body("filename", equalTo("年度报告.txt"))
                .body("timeline.received", equalTo("2024-01-20T12:00:00Z"))
                .body("timeline.parsed", equalTo("2024-01-20T12:00:01Z"))
                .body("timeline.validated", nullValue())
                .body("report", nullValue());
    }

    @Test
    void everythingIsDescribedInOpenApi() {
        when().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.keySet()", hasItem("/api/reports/{agencyKey}/{year}/revisions/{submissionId}/document"))
                .body(
                        "paths.findAll { it.value.any { it.key != 'parameters' && it.value.summary == null } }.keySet()",
                        hasSize(0))
                .body("components.schemas.keySet()", not(hasItem(containsString("Stored"))));
    }
}
