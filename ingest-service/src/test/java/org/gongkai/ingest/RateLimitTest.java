package org.gongkai.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.gongkai.access.tests.Bearer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitTest.Impatient.class)
class RateLimitTest {
    private static final int AT_ONCE = 3;

    /** Three requests, and then one a second. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gongkai.access.limits.rate", "1", "gongkai.access.limits.burst", String.valueOf(AT_ONCE));
        }
    }

    @Test
    void whoeverAsksTooOftenIsToldWhenToComeBackAndOthersAreNot() {
        ask("王芳").statusCode(not(429));
        until429(() -> ask("王芳"))
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/too-many-requests"))
                .body("titleZh", equalTo("请求过于频繁"));
        ask("李强").statusCode(not(429));
    }

    @Test
    void guessingTokensIsSlow() {
        guess().statusCode(401);

        until429(RateLimitTest::guess);
    }

    /** However slowly the machine asks: the bucket fills up by one a second only. */
    private static ValidatableResponse until429(Supplier<ValidatableResponse> asking) {
        for (int i = 0; i < 10 * AT_ONCE; i++) {
            var answer = asking.get();
            if (answer.extract().statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError("never refused");
    }

    private static ValidatableResponse ask(String name) {
        return given().header("Authorization", Bearer.named(name))
                .multiPart("agency", "宁武县人民政府")
                .post("/api/submissions")
                .then();
    }

    private static ValidatableResponse guess() {
        return given().header("Authorization", "Bearer guess")
                .multiPart("agency", "宁武县人民政府")
                .post("/api/submissions")
                .then();
    }
}
