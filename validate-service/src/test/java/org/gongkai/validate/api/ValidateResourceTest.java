package org.gongkai.validate.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.gongkai.events.EventJson;
import org.gongkai.events.ReportValidated;
import org.gongkai.events.Verdict;
import org.gongkai.validate.ExampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service without a broker: drafts are checked all the same. */
@QuarkusTest
class ValidateResourceTest {
    @Test
    void aParsedReportIsAnsweredWithTheCheckedOne() {
        var parsed = ExampleReport.of("received 6");

        var answer = given().contentType("application/json")
                .body(EventJson.write(parsed))
                .post("/api/validate")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asByteArray();

        var validated = EventJson.read(answer, ReportValidated.class);
        assertThat(validated.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(validated.report()).isEqualTo(parsed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"submissionId\":\"a\"}", "{\"figures\":[{\"cell\":\"t9.a.b\"}]}"})
    void whatIsNoParsedReportIsRefusedWithAProblem(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/api/validate")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/malformed-report"))
                .body("status", equalTo(400))
                .body("titleZh", equalTo("不是已解析的年度报告"));
    }

    @Test
    void withoutAPolicyTheRulesAreInForceAsTheyAre() {
        given().get("/api/rules")
                .then()
                .statusCode(200)
                .body("policy", nullValue())
                .body("rules.findAll { it.inForce != it.severity || !it.entries.empty }", empty())
                .body("deadlines.due", contains("01-31", "03-31"));
    }

    @Test
    void withoutABrokerTheServiceIsAliveAndNotReady() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.findAll { it.status == 'DOWN' }.name", containsInAnyOrder("stream", "broker"));
    }

    @Test
    void metricsAreThere() {
        given().get("/q/metrics").then().statusCode(200).body(containsString("jvm_"));
    }

    @Test
    void whatTheFrameworkRefusesIsAProblemToo() {
        given().get("/api/no-such-thing").then().statusCode(404).contentType("application/problem+json");
        given().get("/api/validate").then().statusCode(405).contentType("application/problem+json");
    }
}
