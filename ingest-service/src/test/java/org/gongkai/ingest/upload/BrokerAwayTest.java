package org.gongkai.ingest.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the real connector, and nobody at the broker's address. */
@QuarkusTest
@TestProfile(BrokerAwayTest.NoBroker.class)
class BrokerAwayTest {
    /** Port 1 is never listened to. */
    public static class NoBroker implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mp.messaging.outgoing.raw.connector", "smallrye-kafka",
                    "quarkus.kafka.health.enabled", "true",
                    "kafka.bootstrap.servers", "localhost:1");
        }
    }

    @Test
    void anUploadIsRefusedInTimeAndMayBeTriedAgain() {
        var start = Instant.now();

        given().multiPart("file", "a.txt", "年度报告".getBytes(StandardCharsets.UTF_8))
                .post("/api/submissions")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/broker-unavailable"));

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void theServiceIsAliveButNotReady() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
    }
}
