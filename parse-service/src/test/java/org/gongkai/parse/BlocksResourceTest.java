package org.gongkai.parse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(WithoutBroker.class)
class BlocksResourceTest {
    @Test
    void aDocumentIsShownAsParagraphsAndTables() throws IOException {
        given().body(Files.readAllBytes(Samples.own().resolve("ningwu-2020.docx")))
                .when()
                .post("/api/blocks")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("reader", equalTo("docx"))
                .body("blocks.kind", hasItems("paragraph", "table"))
                .body("complete", equalTo(true));
    }

    @Test
    void anUnreadableDocumentIsAnAnswerNotAnError() {
        given().body("%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII))
                .when()
                .post("/api/blocks")
                .then()
                .statusCode(200)
                .body("problem.kind", equalTo("damaged"));
    }

    @Test
    void anEmptyBodyIsABadRequest() {
        given().body(new byte[0])
                .when()
                .post("/api/blocks")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/empty-file"));
    }
}
