package org.gongkai.report.deadletter;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.ningwu;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.gongkai.events.CloudEvent;
import org.gongkai.events.Redrive;
import org.gongkai.events.Topics;
import org.gongkai.events.Verdict;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.Tables;
import org.gongkai.report.Upload;
import org.gongkai.report.store.Arrivals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RedriveTest {
    private static final String DRY_RUN = "{\"dryRun\":true}";
    private static final String ID = "reports.raw-2-17";
    private static final String CASE = "/api/dead-letters/" + ID;

    private final Instant now = Instant.now();

    @Inject
    Arrivals arrivals;

    @Inject
    Letters letters;

    @Inject
    KeepDeadLetters keeper;

    @Inject
    TopicInMemory topic;

    @Inject
    Tables tables;

    @BeforeEach
    void empty() throws Exception {
        arrivals.clear();
        topic.clear();
    }

    @Test
    void aDryRunSaysWhatWouldBeDoneAndWhatNotAndDoesNothing() {
        letters.of("parse-service", 17, "why", now);
        letters.of("revalidation.requests", "validate-service", 4, "no request", now.minusSeconds(5));

        redrive("all=true", DRY_RUN)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("done", equalTo(1))
                .body("refused", equalTo(1))
                .body("items[0].topic", equalTo(Topics.RAW))
                .body("items[0].redrives", equalTo(1))
                .body("items[1].refused.code", equalTo("OTHER_TOPIC"))
                .body("items[1].refused.message.zh", notNullValue());

        assertThat(topic.sent()).isEmpty();
        when().get(CASE).then().body("state", equalTo("OPEN")).body("acts", hasSize(0));
    }

    @Test
    void aRecordGoesBackAsItWasConsumedWithTheNumberOfTheTime() {
        var letter = letters.of("parse-service", 17, "why", now);
        letter.headers().add("dead-letter-exception-class-name", "X".getBytes(UTF_8)); // the library adds it

        redrive("id=" + ID, "{\"reason\":\"mended\"}").body("done", equalTo(1)).body("refused", equalTo(0));

        var sent = topic.sent().getFirst();
        assertThat(sent.topic()).isEqualTo(Topics.RAW);
        assertThat(sent.key()).isEqualTo(letter.key());
        assertThat(sent.value()).isEqualTo(letter.value());
        assertThat(header(sent, CloudEvent.TYPE)).isEqualTo(CloudEvent.TYPE_RECEIVED);
        assertThat(header(sent, Redrive.ORIGIN)).isEqualTo(ID);
        assertThat(header(sent, Redrive.COUNT)).isEqualTo("1");
        assertThat(sent.headers()).noneMatch(header -> header.key().startsWith("dead-letter-"));
        when().get(CASE)
                .then()
                .body("state", equalTo("REDRIVEN"))
                .body("acts.kind", contains("REDRIVE"))
                .body("acts[0].reason", equalTo("mended"))
                .body("acts[0].who", not(nullValue()));
    }

    @Test
    void whatIsGivenUpAgainIsTheSameCaseWithOneMoreAttempt() {
        letters.of("parse-service", 17, "first", now.minusSeconds(60));
        redrive("id=" + ID, "{}");

        letters.again(topic.sent().getFirst(), "parse-service", 23, "second", now);

        when().get("/api/dead-letters")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(ID))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].attempts", equalTo(2))
                .body("items[0].reason", equalTo("second"))
                .body("items[0].firstAttemptAt", not(equalTo(now.toString())));
        when().get(CASE).then().body("history.redrives", contains(0, 1)).body("history[1].from.offset", equalTo(23));

        redrive("id=" + ID, "{}").body("items[0].redrives", equalTo(2));
        assertThat(header(topic.sent().getLast(), Redrive.COUNT)).isEqualTo("2");
        assertThat(header(topic.sent().getLast(), Redrive.ORIGIN)).isEqualTo(ID);
    }

    @Test
    void whatHasBeenSentBackIsNotSentAgainBeforeItComesAgain() {
        letters.of("parse-service", 17, "why", now.minusSeconds(1));
        redrive("id=" + ID, "{}");

        redrive("id=" + ID, "{}").body("items[0].refused.code", equalTo("SENT_BACK"));
        letters.of("report-service", 17, "late, but of the first time", now);
        redrive("id=" + ID, "{}").body("items[0].refused.code", equalTo("SENT_BACK"));

        assertThat(topic.sent()).hasSize(1);
    }

    @Test
    void aSecondAnswerAfterACrashBetweenSendingAndNotingIsTheSameAttempt() {
        letters.of("parse-service", 17, "first", now.minusSeconds(60));
        redrive("id=" + ID, "{}");
        var sent = topic.sent().getFirst();

        letters.again(sent, "parse-service", 23, "second", now.minusSeconds(1));
        letters.again(sent, "parse-service", 24, "second", now);

        when().get(CASE).then().body("attempts", equalTo(2)).body("history", hasSize(3));
    }

    @Test
    void whatCannotGoBackIsRefusedWithTheReason() {
        var gone = letters.of("parse-service", 1, "why", now);
        topic.remove(gone);
        keeper.keep(Upload.message(Topics.DEAD_LETTER, "key", null, Map.of()));

        redrive("all=true", "{}")
                .body("done", equalTo(0))
                .body("items.refused.code", containsInAnyOrder("NOT_KEPT", "ORIGIN_UNKNOWN"));
    }

    @Test
    void anOldResultDoesNotTakeThePlaceOfANewerOne() {
        var upload = ningwu("text", NOON);
        letters.of(Topics.VALIDATED, "report-service", 5, "why", now);
        redrive("all=true", DRY_RUN).body("done", equalTo(1));

        arrivals.store(upload.raw(), upload.validated(NOON.plusSeconds(60), Verdict.PASS));

        redrive("all=true", DRY_RUN).body("items[0].refused.code", equalTo("NEWER_RESULT"));
    }

    @Test
    void whileTheBrokerIsAwayNothingIsNoted() {
        letters.of("parse-service", 17, "why", now);
        letters.of("parse-service", 18, "why", now);
        topic.goAway();

        redrive("all=true", "{}").statusCode(200).body("items.refused.code", contains("BROKER_AWAY", "BROKER_AWAY"));

        when().get(CASE).then().body("state", equalTo("OPEN")).body("acts", hasSize(0));
    }

    @Test
    void aPageAtATimeComesToAnEndAlthoughWhatIsDoneStaysInTheList() {
        for (int i = 1; i <= 3; i++) {
            letters.of("parse-service", i, "why", now.minusSeconds(i));
        }

        String next = redrive("service=parse-service&limit=2", "{}")
                .body("done", equalTo(2))
                .extract()
                .path("next");
        given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{}")
                .post(next)
                .then()
                .body("done", equalTo(1))
                .body("next", nullValue());

        assertThat(topic.sent()).hasSize(3);
    }

    @Test
    void whoeverMeansAllOfThemHasToSaySo() {
        letters.of("parse-service", 17, "why", now);

        redrive("limit=5", "{}").statusCode(400).body("type", equalTo("/problems/bad-parameter"));
        redrive("id=" + ID, "{\"dryrun\":true}").statusCode(400).body("type", equalTo("/problems/bad-body"));

        assertThat(topic.sent()).isEmpty();
    }

    @Test
    void aPurgeNeedsAReasonAndLeavesOnlyTheTrace() throws Exception {
        var letter = letters.of("parse-service", 17, "secret reason", now);
        purge("id=" + ID, "{}").statusCode(400);
        purge("id=" + ID, DRY_RUN).body("done", equalTo(1));
        assertThat(topic.has(letter)).isTrue();

        purge("id=" + ID, "{\"reason\":\"test data\"}").body("done", equalTo(1));

        when().get(CASE)
                .then()
                .body("state", equalTo("PURGED"))
                .body("headers", hasSize(0))
                .body("valueStart", nullValue())
                .body("key", nullValue())
                .body("reason", nullValue())
                .body("acts.kind", contains("PURGE"))
                .body("acts[0].reason", equalTo("test data"));
        assertThat(tables.rows("SELECT l::text FROM dead_letter l UNION ALL SELECT c::text FROM dead_letter_case c"))
                .noneMatch(row -> row.contains("secret reason") || row.contains("text"));
        assertThat(topic.has(letter)).isFalse();
        redrive("id=" + ID, "{}").body("items[0].refused.code", equalTo("PURGED"));
        purge("id=" + ID, "{\"reason\":\"again\"}").body("items[0].refused.code", equalTo("PURGED"));
    }

    @Test
    void onTheTopicNothingGoesThatStandsBehindWhatIsKept() {
        var kept = letters.of("parse-service", 1, "why", now);
        var purged = letters.of("parse-service", 2, "why", now);

        purge("id=reports.raw-2-2", "{\"reason\":\"test data\"}");
        assertThat(topic.has(purged)).isTrue();
        redrive("id=reports.raw-2-2", "{}").body("items[0].refused.code", equalTo("PURGED"));

        purge("id=reports.raw-2-1", "{\"reason\":\"test data\"}");
        assertThat(topic.has(kept)).isFalse();
        assertThat(topic.has(purged)).isFalse();
    }

    @Test
    void whatWasPurgedStaysSoWhenTheTopicIsReadAgain() {
        var letter = letters.of("parse-service", 17, "why", now);
        purge("id=" + ID, "{\"reason\":\"test data\"}");

        keeper.keep(letter);

        when().get(CASE).then().body("state", equalTo("PURGED")).body("headers", hasSize(0));
    }

    @Test
    void whatComesBackAfterItWasPurgedIsOpenAgain() {
        letters.of("parse-service", 17, "first", now.minusSeconds(60));
        redrive("id=" + ID, "{}");
        purge("id=" + ID, "{\"reason\":\"test data\"}").body("done", equalTo(1));

        letters.again(topic.sent().getFirst(), "parse-service", 23, "second", now);

        when().get(CASE).then().body("state", equalTo("OPEN")).body("attempts", equalTo(2));
    }

    private static ValidatableResponse redrive(String which, String body) {
        return post("redrives", which, body);
    }

    private static ValidatableResponse purge(String which, String body) {
        return post("purges", which, body);
    }

    private static ValidatableResponse post(String what, String which, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/dead-letters/" + what + "?" + which)
                .then();
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
