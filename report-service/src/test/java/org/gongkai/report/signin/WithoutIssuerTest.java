package org.gongkai.report.signin;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.gongkai.report.PostgresResource;
import org.junit.jupiter.api.Test;

/** As the service starts that nobody has configured. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(WithoutIssuerTest.Unconfigured.class)
class WithoutIssuerTest {
    /** What the settings come to where GONGKAI_ACCESS_ISSUER is not set. */
    public static class Unconfigured implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.auth-server-url", "", "quarkus.oidc.token.issuer", "nobody");
        }
    }

    @Test
    void nobodyIsLetInWhateverTheTokenButTheServiceIsAlive() {
        when().get("/api/reports")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"));
        when().get("/q/health/live").then().statusCode(200);
    }
}
