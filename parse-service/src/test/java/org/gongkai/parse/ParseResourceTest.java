package org.gongkai.parse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import org.gongkai.access.tests.Bearer;
import org.gongkai.events.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(WithoutBroker.class)
class ParseResourceTest {
    private static final String PROBLEM = "application/problem+json";

    @TestHTTPResource
    URI address;

    @Test
    void aDocumentIsReadWhateverItsDeclaredType() throws IOException {
        var document = Files.readAllBytes(Samples.own().resolve("ningwu-2020.pdf"));

        given().contentType("application/octet-stream")
                .queryParam("filename", "宁武.pdf")
                .body(document)
                .when()
                .post("/api/parse")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("mediaType", equalTo("application/pdf"))
                .body("filename", equalTo("宁武.pdf"))
                .body("year", equalTo(2020))
                .body("figures.find { it.cell == 't3.received.natural' }.value", equalTo(41));
    }

    @Test
    void anUnreadableDocumentIsAnAnswerNotAnError() {
        given().body("%PDF-1.7 broken".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .when()
                .post("/api/parse")
                .then()
                .statusCode(200)
                .body("problems.kind", hasItem("damaged"));
    }

    @Test
    void anEmptyBodyIsABadRequest() {
        given().body(new byte[0])
                .when()
                .post("/api/parse")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/empty-file"))
                .body("status", equalTo(400))
                .body("titleZh", not(equalTo("")))
                .body("detailZh", notNullValue());
    }

    @Test
    void moreThanTwentyMegabytesIsTooLarge() throws IOException, InterruptedException {
        // The JDK's client: REST Assured takes half a minute for a body of this size.
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(address.resolve("/api/parse"))
                            .header("Authorization", Bearer.of("portal"))
                            .POST(BodyPublishers.ofByteArray(new byte[Topics.MAX_DOCUMENT_BYTES + 1]))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("content-type")).contains(PROBLEM);
            assertThat(answer.body()).contains("\"type\":\"/problems/too-large\"");
        }
    }

    @Test
    void anUnknownPathIsAProblemToo() {
        given().when()
                .get("/api/nothing")
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void aWrongMethodIsAProblemToo() {
        given().when()
                .get("/api/parse")
                .then()
                .statusCode(405)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/method-not-allowed"));
    }

    @Test
    void theServiceIsAliveAndItsTimeIsMeasured() {
        given().when().get("/q/health/live").then().statusCode(200);
        given().when().get("/q/metrics").then().statusCode(200);
    }
}
