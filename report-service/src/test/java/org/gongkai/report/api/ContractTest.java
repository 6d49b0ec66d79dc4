package org.gongkai.report.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.regex.Pattern;
import org.gongkai.report.PostgresResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ContractTest {
    private static final Pattern REFERENCE = Pattern.compile("\\$ref: '(\\./[^']+)'");

    @Test
    void whatTheDescriptionOfTheTopicsRefersToIsThere() {
        var description = when().get("/asyncapi.yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(startsWith("asyncapi: 3."))
                .extract()
                .asString();

        var references = REFERENCE
                .matcher(description)
                .results()
                .map(found ->
                        URI.create("/asyncapi.yaml").resolve(found.group(1)).getPath())
                .toList();
        assertThat(references).containsExactly("/schemas/parsed.v1.json", "/schemas/validated.v1.json");
        references.forEach(path -> when().get(path)
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("$schema", equalTo("https://json-schema.org/draft/2020-12/schema")));
    }

    @Test
    void whoHoldsThePresentOneIsToldSo() {
        var tag = when().get("/schemas/notice.v1.json")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag)
                .get("/schemas/notice.v1.json")
                .then()
                .statusCode(304)
                .header("ETag", tag);
    }

    @Test
    void aSchemaThatThereIsNotIsAProblem() {
        when().get("/schemas/parsed.v9.json").then().statusCode(404).contentType("application/problem+json");
    }
}
