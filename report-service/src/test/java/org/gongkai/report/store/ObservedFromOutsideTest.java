package org.gongkai.report.store;

import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.ningwu;
import static org.hamcrest.Matchers.equalTo;

import io.opentelemetry.api.trace.Span;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.gongkai.events.CloudEvent;
import org.gongkai.events.Verdict;
import org.gongkai.report.PostgresResource;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ObservedFromOutsideTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Inject
    Arrivals arrivals;

    @Inject
    Observation observation;

    @Test
    void withoutABrokerTheServiceIsAliveButNotReady() throws Exception {
        arrivals.clear();

        when().get("/q/health/live").then().statusCode(200);
        when().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'Kafka broker' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'Database schema' }.status", equalTo("UP"))
                .body("checks.find { it.name.startsWith('Database conn') }.status", equalTo("UP"));
    }

    @Test
    void whatWasStoredIsMeasured() throws Exception {
        arrivals.clear();
        arrivals.store(ningwu("text", NOON).raw(), ningwu("text", NOON).validated(NOON, Verdict.PASS));

        var metrics = when().get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(metrics)
                .contains("gongkai_stage_seconds_count{outcome=\"success\",stage=\"store\"")
                .containsPattern("gongkai_end_to_end_seconds_count [1-9]")
                .containsPattern("gongkai_results_total\\{verdict=\"PASS\"\\} [1-9]")
                .contains("gongkai_findings_total{rule=\"T3_BALANCE\"}");
    }

    @Test
    void theTraceOfTheRecordGoesOnAndTheLogNamesTheSubmission() {
        var upload = ningwu("text", NOON);
        var message = upload.raw();
        message.headers().add(CloudEvent.TRACE_PARENT, ("00-" + TRACE + "-b7ad6b7169203331-01").getBytes(UTF_8));
        var seen = new ArrayList<Object>();

        var storing = observation.begin(message);
        storing.inContext(() -> {
            seen.add(Span.current().getSpanContext().getTraceId());
            seen.add(MDC.get("submissionId"));
        });
        storing.stored(Received.of(message), 1);

        assertThat(seen).containsExactly(TRACE, upload.id());
        assertThat(MDC.get("submissionId")).isNull();
    }
}
