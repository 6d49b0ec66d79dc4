package org.gongkai.report.deadletter;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.ningwu;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.events.DeadLetter;
import org.gongkai.events.Topics;
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
    KeepDeadLetters letters;

    @BeforeEach
    void empty() throws Exception {
        arrivals.clear();
    }

    @Test
    void whatWasGivenUpIsListedTheLatestFirstAPageAtATime() {
        letters.keep(letter("parse-service", "no header ce_sha256", now.minusSeconds(30)));
        letters.keep(letter("report-service", "date out of range", now.minusSeconds(20)));
        letters.keep(letter("parse-service", "no header ce_type", now.minusSeconds(10)));

        var next = when().get("/api/dead-letters?limit=2")
                .then()
                .statusCode(200)
                .body("items.reason", contains("no header ce_type", "date out of range"))
                .body("items[0].origin.topic", equalTo(Topics.RAW))
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
    }

    @Test
    void oneIsToldWithItsHeadersAndTheBeginningOfItsValueAndComesButOnce() {
        var letter = letter("parse-service", "why", now);
        letters.keep(letter);
        letters.keep(letter);

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
                .body("size", equalTo(5));
    }

    @Test
    void aRecordWithoutAnyHeaderOrValueIsKeptAsWell() {
        letters.keep(Upload.message(Topics.DEAD_LETTER, "key", null, Map.of()));

        when().get("/api/dead-letters")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].size", equalTo(0));
    }

    @Test
    void whatIsNotThereIsAProblem() {
        when().get("/api/dead-letters/0-999999999")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/dead-letter-not-found"));
        when().get("/api/dead-letters/x")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/dead-letter-not-found"));
        when().get("/api/dead-letters?from=yesterday")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-parameter"));
    }

    private static ConsumerRecord<byte[], byte[]> letter(String service, String reason, Instant at) {
        var headers =
                DeadLetter.headers(service, Topics.RAW, 2, 17, new IllegalArgumentException(reason), 3, at.toString());
        ningwu("text", NOON)
                .raw()
                .headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return Upload.message(Topics.DEAD_LETTER, "key", "text\0".getBytes(UTF_8), headers);
    }
}
