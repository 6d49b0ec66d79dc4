package org.gongkai.ingest;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As a service starts that nobody has configured. */
@QuarkusTest
@TestProfile(WithoutIssuerTest.Unconfigured.class)
class WithoutIssuerTest {
    /** What the settings come to where neither GONGKAI_ACCESS_ISSUER nor GONGKAI_ACCESS_KEYS is set. */
    public static class Unconfigured implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mp.jwt.verify.issuer", "nobody", "mp.jwt.verify.publickey.location", "NONE");
        }
    }

    @Test
    void nobodyIsLetInWhateverTheTokenButTheServiceIsAlive() {
        given().multiPart("file", "a.txt", "年度报告")
                .post("/api/submissions")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/unauthenticated"))
                .body("titleZh", equalTo("未登录"))
                .body("detailZh", notNullValue());
        when().get("/q/health/live").then().statusCode(200);
    }
}
