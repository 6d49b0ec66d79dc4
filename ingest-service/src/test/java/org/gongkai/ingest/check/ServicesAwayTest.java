package org.gongkai.ingest.check;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServicesAwayTest {
    @Test
    void aServiceThatIsAwayIsNamedAndMayBeTriedAgain() {
        given().multiPart("file", "a.txt", "年度报告".getBytes(StandardCharsets.UTF_8))
                .post("/api/checks")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/check-unavailable"))
                .body("detailZh", equalTo("解析服务没有响应，请稍后重试。"));
    }
}
