package org.gongkai.validate.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.gongkai.events.EventJson;
import org.gongkai.validate.ExampleReport;
import org.junit.jupiter.api.Test;

/** The service with the policy file of the documentation. */
@QuarkusTest
@TestProfile(PolicyInForceTest.WithPolicy.class)
class PolicyInForceTest {
    public static class WithPolicy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gongkai.validate.policy.file", "../docs/policy.example.json");
        }
    }

    @Test
    void draftsAreCheckedAsTheFileSays() {
        given().contentType("application/json")
                .body(EventJson.write(ExampleReport.of("level township, year 2021, fees.amount blank")))
                .post("/api/validate")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("PASS_WITH_WARNINGS"))
                .body("findings.find { it.rule == 'BLANK_CELLS' }.severity", equalTo("WARNING"))
                .body("findings.find { it.rule == 'BLANK_CELLS' }.relevelled.from", equalTo("ERROR"))
                .body("findings.find { it.rule == 'BLANK_CELLS' }.relevelled.date", equalTo("2026-01-05"))
                .body("switchedOff.rule", hasItem("PERSON_NAMES"))
                .body("checked.switchedOff", equalTo(2))
                .body("ruleSet.version", matchesPattern("2021\\.\\d+\\.\\d+\\+policy\\.[0-9a-f]{8}"));
    }

    @Test
    void theRulesInForceAreTold() {
        given().get("/api/rules")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("ruleSets.version", hasSize(2))
                .body("policy.name", equalTo("某市政务公开办：年度报告检查规则（示例）"))
                .body("rules.find { it.id == 'T2_ORDER' }.severity", equalTo("INFO"))
                .body("rules.find { it.id == 'T2_ORDER' }.inForce", equalTo("OFF"))
                .body("rules.find { it.id == 'T2_ORDER' }.entries.value", contains("INFO", "OFF"))
                .body("rules.find { it.id == 'T2_ORDER' }.entries[0].appliesTo.regions", contains("140925"))
                .body("rules.find { it.id == 'BLANK_CELLS' }.inForce", equalTo("ERROR"))
                .body("rules.find { it.id == 'BLANK_CELLS' }.entries[0].reason", not(empty()))
                .body("rules.find { it.id == 'T3_BALANCE' }.entries", empty())
                .body("deadlines.due", contains("01-31", "03-31", "01-20", "01-26"))
                .body("thresholds.find { it.id == 'SECTION5_EMPTY.characters' }.usual", equalTo(10))
                .body("thresholds.find { it.id == 'SECTION5_EMPTY.characters' }.entries.value", contains("50"));
    }
}
