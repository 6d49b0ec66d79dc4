package org.gongkai.report.relay;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.ningwu;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.gongkai.events.Verdict;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.store.Arrivals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighboursResource.class)
class RelayTest {
    private static final byte[] DOCUMENT = "年度报告".getBytes(StandardCharsets.UTF_8);

    @Inject
    Arrivals arrivals;

    @BeforeEach
    void empty() throws Exception {
        arrivals.clear();
    }

    @Test
    void theOriginalIsOpenedByTheParser() {
        var upload = ningwu("2020年度报告", NOON);
        arrivals.store(upload.raw(), upload.validated(NOON, Verdict.PASS));

        when().get("/api/submissions/" + upload.id() + "/original")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("path", equalTo("/api/blocks"))
                .body("holds", equalTo(true));
    }

    @Test
    void theOriginalOfNoSubmissionIsNotFound() {
        when().get("/api/submissions/ffffffffffffffffffffffffffffffff/original")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/submission-not-found"));
    }

    @Test
    void anUploadGoesToTheIntakeAsItCame() {
        given().multiPart("file", "宁武.txt", DOCUMENT)
                .when()
                .post("/api/submissions")
                .then()
                .statusCode(202)
                .body("path", equalTo("/api/submissions"))
                .body("type", startsWith("multipart/form-data"))
                .body("holds", equalTo(true));
    }

    @Test
    void theOriginalOfADraftIsOpenedByTheParserAndComesFromWhoeverHasIt() {
        given().contentType("application/octet-stream")
                .body(DOCUMENT)
                .when()
                .post("/api/checks/original")
                .then()
                .statusCode(200)
                .body("path", equalTo("/api/blocks"))
                .body("type", equalTo("application/octet-stream"))
                .body("holds", equalTo(true));
    }

    @Test
    void aRefusalComesBackAsItIs() {
        given().multiPart("file", "宁武.txt", DOCUMENT)
                .when()
                .post("/api/checks")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("path", equalTo("/api/checks"));
    }
}
