package org.gongkai.report.store;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.ningwu;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.events.Topics;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.Tables;
import org.gongkai.report.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A release that takes every record for a bad one does not put a whole topic aside. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BadReleaseTest {
    private static final int TOO_MANY = 20;

    @Inject
    Arrivals arrivals;

    @Inject
    Tables tables;

    @Inject
    @Any
    InMemoryConnector connector;

    @BeforeEach
    void empty() throws Exception {
        arrivals.clear();
        connector.sink("dead-letter").clear();
        arrivals.store(ningwu("before", NOON).raw()); // whatever went before, the row of bad ones begins here
    }

    @Test
    void theConsumerStopsBeforeTheRecordThatIsOneTooManyUntilAnOperatorSaysOtherwise() throws Exception {
        var bad = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (int i = 0; i < TOO_MANY + 5; i++) {
            bad.add(Upload.message(Topics.RAW, "stray", new byte[] {1}, Map.of()));
        }
        bad.add(ningwu("after", NOON).raw());

        var stored = CompletableFuture.runAsync(() -> arrivals.store(bad));
        while (!isOpen()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }

        assertThat(letters()).isEqualTo(TOO_MANY - 1);
        assertThat(stored).isNotDone(); // nothing of the batch is committed
        when().get("/q/health/ready").then().statusCode(503);
        given().post("/api/breakers/reports.raw/close").then().statusCode(200).body("open", equalTo(false));

        assertThat(stored).succeedsWithin(Duration.ofSeconds(20));
        assertThat(letters()).isEqualTo(TOO_MANY + 5);
        assertThat(tables.rows("SELECT id FROM submission")).hasSize(2);
    }

    @Test
    void badRecordsAmongGoodOnesAreNoRow() {
        var mixed = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (int i = 0; i < TOO_MANY + 5; i++) {
            mixed.add(Upload.message(Topics.PARSED, "stray", new byte[] {1}, Map.of()));
            mixed.add(ningwu("document " + i, NOON).parsed(NOON));
            mixed.add(ningwu("other " + i, NOON).parsed(NOON));
            mixed.add(ningwu("third " + i, NOON).parsed(NOON));
            mixed.add(ningwu("fourth " + i, NOON).parsed(NOON));
        }

        arrivals.store(mixed);

        assertThat(letters()).isEqualTo(TOO_MANY + 5);
    }

    @Test
    void nobodyClosesWhatIsNoConsumer() {
        given().post("/api/breakers/elsewhere/close")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    private static boolean isOpen() {
        return when().get("/api/breakers")
                .then()
                .statusCode(200)
                .extract()
                .<Boolean>path("consumers.find { it.topic == 'reports.raw' }.open");
    }

    private int letters() {
        return connector.sink("dead-letter").received().size();
    }
}
