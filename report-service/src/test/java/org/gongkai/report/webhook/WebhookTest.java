package org.gongkai.report.webhook;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.ningwu;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.access.tests.Bearer;
import org.gongkai.events.EventJson;
import org.gongkai.events.Verdict;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.Tables;
import org.gongkai.report.Upload;
import org.gongkai.report.database.Database;
import org.gongkai.report.store.Arrivals;
import org.gongkai.report.store.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WebhookTest {
    private static final String OPERATORS_KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Inject
    Arrivals arrivals;

    @Inject
    Tables tables;

    @Inject
    Database database;

    @Inject
    Schema schema;

    @Inject
    Caller caller;

    @Inject
    Records records;

    @Inject
    WebhookMeters meters;

    @Inject
    WebhookConfig config;

    @BeforeEach
    void empty() throws Exception {
        arrivals.clear();
    }

    @Test
    void aResultThatFitsTheFilterIsSentSignedAndOnce() throws Exception {
        try (var receiver = Receiver.answering(200, "谢谢")) {
            var created = subscribe(receiver, ", \"filter\": {\"verdict\": \"FAIL\", \"year\": 2021}");
            String secret = created.extract().path("secret");
            String deliveries = created.extract().path("links.deliveries");

            arrivals.store(
                    ningwu("fails", NOON).validated(NOON, Verdict.FAIL),
                    county("140925", "text", 2021).validated(NOON, Verdict.FAIL),
                    county("140926", "passes", 2021).validated(NOON, Verdict.PASS));

            var call = receiver.next();
            var message = EventJson.mapper().readTree(call.body());
            assertThat(call.isSignedWith(secret)).isTrue();
            assertThat(call.header("Content-Type")).isEqualTo("application/json");
            assertThat(message.path("type").asText()).isEqualTo("report.result");
            assertThat(message.at("/data/reportKey").asText()).isEqualTo("140925/2021");
            assertThat(message.at("/data/href").asText()).isEqualTo("/api/reports/140925/2021");
            until(() -> count("state = 'DELIVERED'") == 1);
            when().get(deliveries)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].state", equalTo("DELIVERED"))
                    .body("items[0].attempts", equalTo(1))
                    .body("items[0].messageId", equalTo(call.header("webhook-id")))
                    .body("items[0].response.status", equalTo(200))
                    .body("items[0].response.text", equalTo("谢谢"))
                    .body("items[0].message.data.verdict", equalTo("FAIL"));
            assertThat(receiver.waiting()).isZero();
        }
    }

    @Test
    void aCallThatFailsIsMadeAgainUnderTheSameId() throws Exception {
        var calls = new AtomicInteger();
        try (var receiver =
                new Receiver(exchange -> Receiver.say(exchange, calls.incrementAndGet() == 1 ? 503 : 204, ""))) {
            subscribe(receiver, "");

            arrivals.store(ningwu("text", NOON).validated(NOON, Verdict.FAIL));

            assertThat(receiver.next().header("webhook-id"))
                    .isEqualTo(receiver.next().header("webhook-id"));
            until(() -> count("state = 'DELIVERED' AND attempts = 2 AND response_status = 204") == 1);
            when().get("/api/subscriptions").then().body("items[0].failures", equalTo(0));
        }
    }

    @Test
    void whoFailsAgainAndAgainIsPausedAndGetsTheRestWhenAPersonLetsItGoOn() throws Exception {
        var well = new AtomicInteger(500);
        try (var receiver = new Receiver(exchange -> Receiver.say(exchange, well.get(), "no"))) {
            String self = subscribe(receiver, "").extract().path("links.self");
            arrivals.store(ningwu("text", NOON).validated(NOON, Verdict.FAIL));
            until(() -> count("state = 'PENDING' AND attempts = 3") == 1);

            when().get(self)
                    .then()
                    .body("state", equalTo("PAUSED"))
                    .body("paused.reason", equalTo("FAILING"))
                    .body("paused.message.zh", equalTo("多次推送失败，已自动暂停"));
            arrivals.store(county("140926", "meanwhile", 2021).validated(NOON, Verdict.PASS));
            well.set(204);
            as("王芳").body("{\"state\": \"ACTIVE\"}")
                    .patch(self)
                    .then()
                    .statusCode(200)
                    .body("paused", nullValue());

            until(() -> count("state = 'DELIVERED'") == 2);
            when().get(self).then().body("changedBy", equalTo("王芳")).body("pending", equalTo(0));
        }
    }

    @Test
    void whoAnswersGoneIsPausedAtOnce() throws Exception {
        try (var receiver = Receiver.answering(410, "")) {
            String self = subscribe(receiver, "").extract().path("links.self");

            arrivals.store(ningwu("text", NOON).validated(NOON, Verdict.FAIL));
            receiver.next();

            until(() -> when().get(self).then().extract().path("paused.reason") != null);
            when().get(self).then().body("paused.reason", equalTo("GONE"));
        }
    }

    @Test
    void aRedirectionIsNotFollowedAndALongAnswerIsCut() throws Exception {
        try (var other = Receiver.answering(200, "");
                var receiver = new Receiver(exchange -> {
                    exchange.getResponseHeaders().add("Location", other.url());
                    Receiver.say(exchange, 307, "x".repeat(1_000_000));
                })) {
            String test = subscribe(receiver, "").extract().path("links.test");

            as("王芳").post(test)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("FAILED"))
                    .body("type", equalTo("subscription.test"))
                    .body("response.status", equalTo(307))
                    .body("response.text", equalTo("x".repeat(1_000)));
            assertThat(other.waiting()).isZero();
        }
    }

    @Test
    void anAnswerThatNeverEndsIsNotWaitedFor() {
        try (var receiver = new Receiver(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            sleep(Duration.ofSeconds(20));
        })) {
            String test = subscribe(receiver, "").extract().path("links.test");

            as("王芳").post(test)
                    .then()
                    .body("state", equalTo("FAILED"))
                    .body("error", equalTo("no answer within 2000 ms"))
                    .body("errorZh", equalTo("2000 毫秒内没有应答"));
        }
    }

    @Test
    void theAddressOfAnUploadIsCalledOnceForEachResult() throws Exception {
        try (var receiver = Receiver.answering(204, "")) {
            var upload = ningwu("text", NOON);
            var raw = upload.raw();
            raw.headers().add("ce_callbackurl", receiver.url().getBytes(UTF_8));
            var result = upload.validated(NOON, Verdict.FAIL);

            arrivals.store(result); // may come before the upload
            arrivals.store(raw);
            arrivals.store(raw, result);

            var call = receiver.next();
            assertThat(call.isSignedWith(OPERATORS_KEY)).isTrue();
            assertThat(EventJson.mapper().readTree(call.body()).path("type").asText())
                    .isEqualTo("submission.result");
            assertThat(EventJson.mapper()
                            .readTree(call.body())
                            .at("/data/submissionId")
                            .asText())
                    .isEqualTo(upload.id());
            until(() -> count("state = 'DELIVERED'") == 1);
            assertThat(count("true")).isEqualTo(1);
            when().get("/api/submissions/" + upload.id() + "/deliveries")
                    .then()
                    .statusCode(200)
                    .body("state", contains("DELIVERED"));

            arrivals.store(upload.validatedUnder("other", NOON.plusSeconds(1), Verdict.PASS));
            assertThat(receiver.next().body()).contains("\"verdict\":\"PASS\"");
        }
    }

    @Test
    void ofSeveralInstancesOneMakesEachCall() throws Exception {
        try (var receiver = Receiver.answering(204, "")) {
            var second = new Dispatcher(schema, database, caller, records, meters, config);
            second.start(new StartupEvent());
            tables.execute("""
                    INSERT INTO desk.delivery (submission_id, url, message_id, type, body, state, next_attempt_at)
                    SELECT 's', '%s&n=' || n %% 5, n, 't', '{}', 'PENDING', now() FROM generate_series(1, 200) n
                    """.formatted(receiver.url()));

            until(() -> count("state = 'DELIVERED'") == 200);
            second.stop(new ShutdownEvent());

            var calls = new HashSet<String>();
            for (int i = 0; i < 200; i++) {
                calls.add(receiver.next().header("webhook-id"));
            }
            assertThat(calls).hasSize(200);
            assertThat(receiver.waiting()).isZero();
        }
    }

    @Test
    void whatAnInstanceHadTakenWhenItDiedIsDeliveredByAnother() throws Exception {
        try (var receiver = Receiver.answering(204, "")) {
            var dead = database.run(connection -> {
                Deliveries.planCallback(connection, "s", receiver.url(), "m", "t", "{}");
                return Deliveries.claim(connection, List.of(), 1, 1, Duration.ofSeconds(1));
            });

            assertThat(dead).hasSize(1);
            assertThat(receiver.next().header("webhook-id")).isEqualTo("m");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{}",
                "{\"url\": [3]}",
                "{\"url\": \"https://a.example/\", \"adress\": 1}",
                "{\"url\": \"https://a.example/\", \"filter\": {\"verdikt\": \"FAIL\"}}",
                "{\"url\": \"https://a.example/\", \"filter\": {\"level\": 1}}",
                "{\"url\": \"https://a.example/\", \"state\": \"PAUSED\"}",
                "{\"url\": \"https://a.example/\", \"filter\": {\"agency\": \" \"}}"
            })
    void aBodyThatCannotBeMeantIsRefused(String body) {
        as("王芳").body(body)
                .post("/api/subscriptions")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/bad-body"));
    }

    @Test
    void whatCannotBeDoneIsAProblem() {
        as("王芳").body("{\"url\": \"ftp://a.example/\"}")
                .post("/api/subscriptions")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/forbidden-address"));
        as("王芳").body("{}").patch("/api/subscriptions/sub_0").then().statusCode(404);
        as("王芳").delete("/api/subscriptions/sub_0").then().statusCode(404);
        as("王芳").post("/api/subscriptions/sub_0/test").then().statusCode(404);
        when().get("/api/subscriptions/sub_0/deliveries")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/subscription-not-found"));
    }

    @Test
    void subscriptionsAreListedAPageAtATimeWithoutTheirSecretsAndCanBeEnded() {
        try (var receiver = Receiver.answering(204, "")) {
            String first =
                    subscribe(receiver, ", \"description\": \"门户\"").extract().path("id");
            String second = subscribe(receiver, "").extract().path("id");

            String next = when().get("/api/subscriptions?limit=1")
                    .then()
                    .body("items.id", contains(first))
                    .body("items[0].description", equalTo("门户"))
                    .body("items[0].createdBy", equalTo("王芳"))
                    .body("items[0].secret", nullValue())
                    .extract()
                    .path("next");
            given().urlEncodingEnabled(false).get(next).then().body("items.id", contains(second));
            as("王芳").delete("/api/subscriptions/" + first).then().statusCode(204);
            when().get("/api/subscriptions").then().body("items.id", contains(second));
        }
    }

    private static ValidatableResponse subscribe(Receiver receiver, String more) {
        return as("王芳").body("{\"url\": \"" + receiver.url() + "\"" + more + "}")
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .body("secret", startsWith("whsec_"))
                .body("state", equalTo("ACTIVE"));
    }

    private static RequestSpecification as(String name) {
        return given().contentType(ContentType.JSON).header("Authorization", Bearer.named(name));
    }

    private static Upload county(String key, String text, int year) {
        return new Upload(text, key, "某县人民政府", year, NOON);
    }

    private int count(String condition) throws Exception {
        return Integer.parseInt(tables.row("SELECT count(*) FROM desk.delivery WHERE " + condition));
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        var begun = System.nanoTime();
        while (!condition.call()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
            Thread.sleep(50);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
