package org.gongkai.validate.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and what is answered while there is no broker. */
@QuarkusTest
class RevalidationResourceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "{\"mode\":\"perhaps\"}",
                "{\"mode\":\"preview\",\"scope\":{\"region\":\"somewhere\"}}",
                "{\"mode\":\"preview\",\"scope\":{\"fromYear\":2023,\"toYear\":2020}}",
                "{\"mode\":\"preview\",\"scope\":7}"
            })
    void whatIsNoRequestIsRefusedInTwoLanguages(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/api/revalidations")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/malformed-revalidation"))
                .body("titleZh", equalTo("不是有效的重新核对请求"))
                .body("detailZh", notNullValue());
    }

    @Test
    void withoutABrokerTheAnswerIsToComeBackLater() {
        given().contentType("application/json")
                .body("{\"mode\":\"preview\"}")
                .post("/api/revalidations")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/stream-away"));
        given().get("/api/revalidations/any").then().statusCode(503).body("status", equalTo(503));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=many", "after=there", "after=1-2-3", "after=1-"})
    void aPageThatCannotBeIsRefused(String query) {
        given().get("/api/revalidations/any/changes?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-revalidation"));
    }
}
