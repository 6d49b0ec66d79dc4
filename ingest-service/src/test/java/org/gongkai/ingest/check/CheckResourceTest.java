package org.gongkai.ingest.check;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.gongkai.ingest.Forms;
import org.gongkai.ingest.check.CheckServices.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = CheckServices.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class CheckResourceTest {
    private static final byte[] REPORT = "宁武县人民政府2020年政府信息公开工作年度报告".getBytes(StandardCharsets.UTF_8);

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector connector;

    @BeforeEach
    void bothServicesAreThere() {
        connector.sink("raw").clear();
        CheckServices.parse(Answer.json("{\"submissionId\":\"x\",\"figures\":[]}"));
        CheckServices.validate(Answer.json("{\"submissionId\":\"x\",\"verdict\":\"PASS\"}"));
    }

    @Test
    void aDraftIsParsedAndValidatedAndNothingIsKept() {
        check("年报 定稿.txt", REPORT)
                .statusCode(200)
                .contentType("application/json")
                .body("verdict", equalTo("PASS"));

        var parse = CheckServices.lastParse();
        assertThat(parse.body()).isEqualTo(new String(REPORT, StandardCharsets.UTF_8));
        assertThat(parse.contentType()).isEqualTo("text/plain");
        assertThat(parse.query()).isEqualTo("filename=年报 定稿.txt");
        assertThat(parse.traceParent()).isNotBlank();
        assertThat(CheckServices.lastValidate().body()).isEqualTo("{\"submissionId\":\"x\",\"figures\":[]}");
        assertThat(connector.sink("raw").received()).isEmpty();
    }

    @Test
    void whatIsNoReportIsNotHandedOn() {
        CheckServices.forget();

        problem(check("a.pdf", new byte[] {'M', 'Z', 0, 0}), 415, "not-a-report-format");

        assertThat(CheckServices.lastParse()).isNull();
    }

    @Test
    void anErrorOfAServiceIsABadGateway() {
        CheckServices.validate(new Answer(500, "java.lang.IllegalStateException", 0));

        problem(check("a.txt", REPORT), 502, "check-failed");
    }

    @Test
    void aServiceThatTakesTooLongIsATimeout() {
        CheckServices.parse(new Answer(200, "{}", 3000));

        problem(check("a.txt", REPORT), 504, "check-timeout");
    }

    @Test
    void oneFileAtATime() {
        problem(
                given().multiPart("file", "a.txt", REPORT)
                        .multiPart("file", "b.txt", REPORT)
                        .post("/api/checks")
                        .then(),
                413,
                "too-many-files");
        problem(given().multiPart("agency", "a").post("/api/checks").then(), 400, "no-file");
    }

    private static ValidatableResponse check(String name, byte[] document) {
        return given().config(Forms.UTF_8_NAMES)
                .multiPart("file", name, document)
                .post("/api/checks")
                .then();
    }

    private static void problem(ValidatableResponse answer, int status, String type) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status));
    }
}
