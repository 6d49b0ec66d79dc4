package org.gongkai.report.deadletter;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.ningwu;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.gongkai.events.Topics;
import org.gongkai.events.Verdict;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.Upload;
import org.gongkai.report.store.Arrivals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DeadLetterTest {
    private final Instant now = Instant.now();

    @Inject
    Arrivals arrivals;

    @Inject
    Letters letters;

    @Inject
    KeepDeadLetters keeper;

    @Inject
    TopicInMemory topic;

    @BeforeEach
    void empty() throws Exception {
        arrivals.clear();
        topic.clear();
    }

    @Test
    void whatWasGivenUpIsListedTheLatestFirstAPageAtATime() {
        letters.of("parse-service", 1, "no header ce_sha256", now.minusSeconds(30));
        letters.of("report-service", 2, "date out of range", now.minusSeconds(20));
        letters.of("parse-service", 3, "no header ce_type", now.minusSeconds(10));

        var next = when().get("/api/dead-letters?limit=2")
                .then()
                .statusCode(200)
                .body("items.reason", contains("no header ce_type", "date out of range"))
                .body("items[0].id", equalTo("reports.raw-2-3"))
                .body("items[0].origin.offset", equalTo(3))
                .body("items[0].state", equalTo("OPEN"))
                .extract()
                .<String>path("next");
        given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.reason", contains("no header ce_sha256"))
                .body("next", nullValue());
        when().get("/api/dead-letters?service=parse-service&q=CE_SHA256").then().body("items", hasSize(1));
        when().get("/api/dead-letters?to=" + now.minusSeconds(25)).then().body("items", hasSize(1));
        when().get("/api/dead-letters?topic=reports.validated").then().body("items", hasSize(0));
        when().get("/api/dead-letters?state=PURGED").then().body("items", hasSize(0));
        when().get("/api/dead-letters?id=reports.raw-2-1&id=reports.raw-2-2")
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void oneIsToldWithItsHeadersAndTheBeginningOfItsValueAndComesButOnce() {
        var letter = letters.of("parse-service", 17, "why", now);
        keeper.keep(letter);

        String href = when().get("/api/dead-letters")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].href");

        when().get(href)
                .then()
                .statusCode(200)
                .body("submissionId", equalTo(ningwu("text", NOON).id()))
                .body("cause", equalTo(IllegalArgumentException.class.getName()))
                .body("headers.name", hasItem("ce_type"))
                .body("valueStart", equalTo("text\uFFFD"))
                .body("size", equalTo(5))
                .body("attempts", equalTo(1))
                .body("history", hasSize(1))
                .body("history[0].service", equalTo("parse-service"))
                .body("history[0].letter.offset", equalTo((int) letter.offset()))
                .body("acts", hasSize(0))
                .body("resultAt", nullValue());
    }

    @Test
    void severalServicesThatGiveUpTheSameRecordMakeOneCaseOfOneAttempt() {
        letters.of("parse-service", 17, "no header ce_type", now.minusSeconds(2));
        letters.of("report-service", 17, "no header ce_type, too", now.minusSeconds(1));

        when().get("/api/dead-letters")
                .then()
                .body("items", hasSize(1))
                .body("items[0].services", contains("parse-service", "report-service"))
                .body("items[0].attempts", equalTo(1))
                .body("items[0].reason", equalTo("no header ce_type, too"));
        when().get("/api/dead-letters/reports.raw-2-17").then().body("history", hasSize(2));
    }

    @Test
    void itSaysWhetherTheUploadHasAResultByNow() {
        letters.of("report-service", 17, "why", now);
        arrivals.store(ningwu("text", NOON).raw(), ningwu("text", NOON).validated(NOON, Verdict.PASS));

        when().get("/api/dead-letters/reports.raw-2-17").then().body("resultAt", notNullValue());
    }

    @Test
    void aRecordWithoutAnyHeaderOrValueIsKeptAsWell() {
        var bare = Upload.message(Topics.DEAD_LETTER, "key", null, Map.of());
        keeper.keep(bare);

        when().get("/api/dead-letters")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo("reports.dead-letter-0-" + bare.offset()))
                .body("items[0].origin", nullValue())
                .body("items[0].size", equalTo(0));
    }

    @Test
    void aHeaderThatIsNoTextIsToldAsBytes() {
        var record = letters.of("parse-service", 17, "why", now);
        record.headers().add("odd", new byte[] {(byte) 0xFF, 0});
        keeper.keep(record);

        when().get("/api/dead-letters/reports.raw-2-17")
                .then()
                .body("headers.find { it.name == 'odd' }.base64", equalTo("/wA="))
                .body("headers.find { it.name == 'ce_type' }.base64", nullValue());
    }

    @Test
    void theListIsToBeHadAsAFileToo() {
        letters.of("parse-service", 1, "no header ce_type", now.minusSeconds(10));
        letters.of("report-service", 2, "date out of range", now);

        var file = when().get("/api/dead-letters.csv?service=parse-service")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        assertThat(file).contains("no header ce_type").contains("OPEN").doesNotContain("date out of range");
    }

    @Test
    void whatIsNotThereIsAProblem() {
        when().get("/api/dead-letters/reports.raw-0-999999999")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/dead-letter-not-found"));
        when().get("/api/dead-letters?from=yesterday")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-parameter"));
    }
}
