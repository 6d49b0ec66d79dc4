package org.gongkai.report.api;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.finding;
import static org.gongkai.report.Upload.ningwu;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.Finding;
import org.gongkai.events.Severity;
import org.gongkai.events.Verdict;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.Tables;
import org.gongkai.report.Upload;
import org.gongkai.report.store.Arrivals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One mistake that breaks two sums is one finding, and whoever asks for either sum finds it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FoldedRulesTest {
    @Inject
    Arrivals arrivals;

    @Inject
    Tables tables;

    @BeforeEach
    void aReportWithTheSecondSumFoldedIntoTheFirstAndOneWithTheSecondAlone() throws Exception {
        arrivals.clear();
        var ningwu = ningwu("ningwu", NOON);
        var jingle = new Upload("jingle", "140926", "静乐县人民政府", 2020, NOON.plusSeconds(1));
        arrivals.store(
                ningwu.raw(),
                jingle.raw(),
                ningwu.validated(NOON, Verdict.FAIL, both(finding("both", "T3_BALANCE", Severity.ERROR))),
                jingle.validated(NOON, Verdict.FAIL, finding("alone", "T3_RESULT_SUM", Severity.ERROR)));
    }

    private static Finding both(Finding first) {
        var second = finding("second", "T3_RESULT_SUM", Severity.ERROR);
        return new Finding(
                first.id(),
                first.rule(),
                first.severity(),
                first.status(),
                first.blame(),
                Stream.concat(first.equations().stream(), second.equations().stream())
                        .toList(),
                first.cells(),
                first.evidence(),
                first.message(),
                first.basis(),
                first.repair(),
                first.relevelled());
    }

    @Test
    void theListOfTheSecondRuleHasBoth() {
        when().get("/api/findings?rule=T3_RESULT_SUM")
                .then()
                .body("items.id", contains("both", "alone"))
                .body("items[0].rule", equalTo("T3_BALANCE"))
                .body("items[0].rules", contains("T3_BALANCE", "T3_RESULT_SUM"))
                .body("items[1].rules", contains("T3_RESULT_SUM"));
        when().get("/api/findings?rule=T3_BALANCE").then().body("items.id", contains("both"));
        when().get("/api/reports?rule=T3_RESULT_SUM&sort=key")
                .then()
                .body("items.agency.key", contains("140925", "140926"));
    }

    @Test
    void listStatisticsOverviewFileAndTheFindingItselfTellTheSameNumber() throws Exception {
        var ofDatabase = Integer.parseInt(
                tables.row(
                        "SELECT count(*) FROM finding f JOIN report USING (submission_id)"
                                + " WHERE f.rule = 'T3_RESULT_SUM' OR jsonb_path_exists(f.equations, '$[*] ? (@.rule == \"T3_RESULT_SUM\")')"));
        assertThat(ofDatabase).isEqualTo(2);

        for (var address : List.of("/api/statistics", "/api/overview?year=2020")) {
            var list = address.startsWith("/api/statistics") ? "findings" : "rules";
            var count = address.startsWith("/api/statistics") ? "count" : "findings";
            when().get(address)
                    .then()
                    .body(list + ".rule", contains("T3_RESULT_SUM", "T3_BALANCE"))
                    .body(list + "." + count, contains(ofDatabase, 1))
                    .body(list + ".reports", contains(ofDatabase, 1))
                    .body(list + ".folded", contains(1, 0));
        }
        when().get("/api/findings.csv?rule=T3_RESULT_SUM").then().body(containsString("#rows," + ofDatabase + "\r\n"));
        when().get("/api/statistics.csv")
                .then()
                .body(containsString("\r\nfindings,T3_RESULT_SUM,ERROR,reports," + ofDatabase + "\r\n"))
                .body(containsString("\r\nfindings,T3_RESULT_SUM,ERROR,folded,1\r\n"));
        when().get("/api/findings/alone").then().body("elsewhere.reports", equalTo(ofDatabase));
    }
}
