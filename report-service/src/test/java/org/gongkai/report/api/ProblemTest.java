package org.gongkai.report.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.query.Cursor;
import org.gongkai.report.store.Arrivals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProblemTest {
    @Inject
    Arrivals arrivals;

    @BeforeEach
    void empty() throws Exception {
        arrivals.clear();
        RestAssured.urlEncodingEnabled = false;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/reports?year=last",
                "/api/reports?year=20200",
                "/api/reports?verdict=GOOD",
                "/api/reports?sort=colour",
                "/api/reports?limit=0",
                "/api/reports?limit=201",
                "/api/reports?limit=99999999999",
                "/api/reports?jahr=2020",
                "/api/reports?cursor=nonsense",
                "/api/reports?agency=%00",
                "/api/findings?severity=BAD",
                "/api/findings?cell=t9.no.such",
                "/api/findings?status=GONE",
                "/api/figures?cell=t3",
                "/api/figures?cursor=W10"
            })
    void aParameterThatCannotBeMeantIsRefused(String address) {
        problem(when().get(address).then(), 400, "/problems/bad-parameter");
    }

    @Test
    void aCursorOfAnotherQuestionIsRefused() {
        var ofFindings = new Cursor("findings", "140925/2020", "1").text();
        var tampered = new Cursor("-received", "yesterday", "140925/2020").text();
        var noNumber = new Cursor("findings", "140925/2020", "one").text();

        problem(when().get("/api/reports?cursor=" + ofFindings).then(), 400, "/problems/bad-parameter");
        problem(when().get("/api/reports?cursor=" + tampered).then(), 400, "/problems/bad-parameter");
        problem(when().get("/api/findings?cursor=" + noNumber).then(), 400, "/problems/bad-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/reports/140925/2020",
                "/api/reports/140925/2020/revisions",
                "/api/reports/140925/2020/document",
                "/api/reports/unknown"
            })
    void aReportThatIsNotThereIsNotFound(String address) {
        problem(when().get(address).then(), 404, "/problems/report-not-found");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        problem(when().get("/api/submissions/x").then(), 404, "/problems/submission-not-found");
        problem(when().get("/api/reports/a/2020/revisions/b").then(), 404, "/problems/revision-not-found");
        problem(when().get("/api/reports/a/2020/revisions/b/document").then(), 404, "/problems/revision-not-found");
        problem(when().get("/api/reports/a/20").then(), 404, "/problems/not-found");
        problem(when().get("/api/nothing").then(), 404, "/problems/not-found");
        problem(when().get("/nothing").then(), 404, "/problems/not-found");
    }

    @Test
    void nulInAPathHarmsNothing() {
        problem(when().get("/api/submissions/%00").then(), 400, "/problems/bad-parameter");
    }

    @Test
    void aMethodThatIsNotThereIsNotAllowed() {
        problem(given().delete("/api/reports").then(), 405, "/problems/method-not-allowed");
        problem(given().body("x").post("/api/reports/140925/2020").then(), 405, "/problems/method-not-allowed");
    }

    @Test
    void aMediaTypeThatCannotBeGivenIsNotAcceptable() {
        problem(given().accept("image/png").get("/api/reports").then(), 406, "/problems/not-acceptable");
    }

    private static void problem(ValidatableResponse answer, int status, String type) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(type))
                .body("status", equalTo(status))
                .body("title", not(blankOrNullString()))
                .body("titleZh", not(blankOrNullString()))
                .body("detail", not(blankOrNullString()))
                .body("detailZh", not(blankOrNullString()))
                .body("detail", not(containsString("Exception")));
    }
}
