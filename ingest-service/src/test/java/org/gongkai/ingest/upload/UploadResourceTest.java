package org.gongkai.ingest.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.gongkai.access.tests.Bearer;
import org.gongkai.events.Binding;
import org.gongkai.events.RawReport;
import org.gongkai.events.SubmissionId;
import org.gongkai.events.Topics;
import org.gongkai.ingest.Forms;
import org.gongkai.ingest.media.Zips;
import org.gongkai.issuer.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadResourceTest {
    private static final byte[] REPORT = "宁武县人民政府2020年政府信息公开工作年度报告".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector connector;

    @TestHTTPResource
    URI address;

    @ConfigProperty(name = "quarkus.http.body.uploads-directory")
    String uploads;

    @BeforeEach
    void forgetWhatWasSent() {
        connector.sink("raw").clear();
    }

    @Test
    void aReportIsSentAsItIs() {
        upload(request -> request.multiPart("anything", "../年报 (1).pdf", REPORT, "application/pdf")
                        .multiPart("agency", "宁武县人民政府", "text/plain; charset=UTF-8")
                        .multiPart("year", "2020")
                        .multiPart("callbackUrl", "https://portal.example.gov.cn/done"))
                .statusCode(202)
                .contentType(ContentType.JSON)
                .body("submissions", hasSize(1))
                .body("submissions[0].id", equalTo(SubmissionId.of(Bearer.ADMIN.subject(), REPORT)))
                .body("submissions[0].filename", equalTo("年报 (1).pdf"))
                .body("submissions[0].sha256", equalTo(SubmissionId.sha256(REPORT)))
                .body("submissions[0].mediaType", equalTo("text/plain"))
                .body("submissions[0].size", equalTo(REPORT.length))
                .body(
                        "submissions[0].status",
                        equalTo("http://reports.example.gov.cn/api/submissions/"
                                + SubmissionId.of(Bearer.ADMIN.subject(), REPORT)));

        var record = sent().getFirst();
        assertThat(record.getPayload()).isEqualTo(REPORT);
        assertThat(key(record)).isEqualTo(SubmissionId.of(Bearer.ADMIN.subject(), REPORT));
        var received = RawReport.of(headers(record));
        assertThat(received.filename()).isEqualTo("年报 (1).pdf");
        assertThat(received.mediaType()).isEqualTo("text/plain");
        assertThat(received.agencyHint()).isEqualTo("宁武县人民政府");
        assertThat(received.yearHint()).isEqualTo(2020);
        assertThat(received.callbackUrl()).isEqualTo("https://portal.example.gov.cn/done");
    }

    @Test
    void whoSentItAndWhoseReportsTheyMaySendGoesWithIt() {
        var portal = Person.of("portal", "忻州门户").boundTo(List.of("140925*"));

        upload(request -> request.header("Authorization", Bearer.of(portal)).multiPart("file", "a.txt", REPORT))
                .statusCode(202);

        var received = RawReport.of(headers(sent().getFirst()));
        assertThat(received.submitter()).isEqualTo(portal.subject());
        assertThat(received.submissionId()).isEqualTo(SubmissionId.of(portal.subject(), REPORT));
        assertThat(received.binding()).isEqualTo(new Binding(List.of("140925*")));
    }

    @Test
    void everyFileOfARequestIsASubmissionAndTheSameFileTwiceIsOne() {
        upload(request -> request.multiPart("file", "a.txt", REPORT)
                        .multiPart("file", "b.docx", Zips.docx())
                        .multiPart("other", "again.txt", REPORT))
                .statusCode(202)
                .body("submissions.filename", equalTo(List.of("a.txt", "b.docx")));

        assertThat(sent()).hasSize(2);
    }

    @Test
    void theLargestAllowedFileIsTakenInAndNothingIsLeftOnDisk() throws IOException {
        var largest = new byte[Topics.MAX_DOCUMENT_BYTES];
        Arrays.fill(largest, (byte) 'a');

        upload(request -> request.multiPart("file", "large.txt", largest)).statusCode(202);

        assertThat(sent().getFirst().getPayload()).hasSize(Topics.MAX_DOCUMENT_BYTES);
        assertNothingIsLeftOnDisk();
    }

    @Test
    void oneByteMoreIsTooLarge() throws IOException {
        var tooLarge = new byte[Topics.MAX_DOCUMENT_BYTES + 1];

        problem(request -> request.multiPart("file", "年报.txt", tooLarge), 413, "too-large")
                .body("file", equalTo("年报.txt"));

        assertNothingIsLeftOnDisk();
    }

    @Test
    void aRequestOverTheLimitIsRefusedBeforeItsBodyIsRead() throws IOException {
        var answer = exchange("""
                POST /api/submissions HTTP/1.1
                Host: localhost
                Content-Length: 3000000000
                Content-Type: multipart/form-data; boundary=x

                """);

        assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/too-large");
    }

    @Test
    void anEmptyFileIsRefused() {
        problem(request -> request.multiPart("file", "a.txt", new byte[0]), 400, "empty-file")
                .body("file", equalTo("a.txt"));
    }

    @Test
    void aFormWithoutAFileIsRefused() {
        problem(request -> request.multiPart("agency", "宁武县人民政府"), 400, "no-file");
    }

    @Test
    void oneFileThatIsNoReportStopsTheOthersToo() {
        problem(
                        request -> request.multiPart("file", "good.txt", REPORT)
                                .multiPart("file", "照片.pdf", PICTURE, "application/pdf"),
                        415,
                        "not-a-report-format")
                .body("file", equalTo("照片.pdf"))
                .body("detail", containsString("照片.pdf"))
                .body("detailZh", containsString("照片.pdf"));

        assertThat(sent()).isEmpty();
    }

    @Test
    void aPlainZipIsNoReport() {
        problem(request -> request.multiPart("file", "a.docx", Zips.of("a.txt")), 415, "not-a-report-format");
    }

    @Test
    void moreFilesThanAllowedAreRefused() {
        problem(
                request -> {
                    for (int i = 0; i < 6; i++) {
                        request.multiPart("file", i + ".txt", ("报告" + i).getBytes(StandardCharsets.UTF_8));
                    }
                },
                413,
                "too-many-files");
    }

    @Test
    void aYearOutOfRangeIsRefused() {
        problem(request -> request.multiPart("file", "a.txt", REPORT).multiPart("year", "1066"), 400, "invalid-field");
    }

    @Test
    void aFieldOfMegabytesIsRefused() {
        problem(
                request -> request.multiPart("file", "a.txt", REPORT).multiPart("agency", "a".repeat(3_000_000)),
                413,
                "too-large");
    }

    @Test
    void aRequestWithoutMultipartIsRefused() {
        isProblem(
                given().body(REPORT)
                        .contentType("text/plain")
                        .post("/api/submissions")
                        .then(),
                415,
                "unsupported-request");
    }

    @Test
    void multipartWithoutABoundaryHasNoFile() {
        isProblem(
                given().body(REPORT)
                        .contentType("multipart/form-data")
                        .post("/api/submissions")
                        .then(),
                400,
                "no-file");
    }

    @Test
    void aBodyThatEndsTooEarlyIsMalformed() {
        var cut = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n宁武县";

        isProblem(
                given().body(cut.getBytes(StandardCharsets.UTF_8))
                        .contentType("multipart/form-data; boundary=x")
                        .post("/api/submissions")
                        .then(),
                400,
                "malformed-request");
    }

    @Test
    void aBodyThatIsNoMultipartIsMalformed() {
        isProblem(
                given().body("no part at all".getBytes(StandardCharsets.UTF_8))
                        .contentType("multipart/form-data; boundary=x")
                        .post("/api/submissions")
                        .then(),
                400,
                "malformed-request");
    }

    @Test
    void anotherMethodIsNotAllowed() {
        isProblem(given().get("/api/submissions").then(), 405, "method-not-allowed");
    }

    @Test
    void anotherPathIsNotFound() {
        isProblem(given().get("/api/nothing").then(), 404, "not-found");
        isProblem(given().get("/nothing").then(), 404, "not-found");
    }

    @Test
    void anAnswerInAnotherFormatIsNotToBeHad() {
        isProblem(
                given().accept("image/png")
                        .multiPart("file", "a.txt", REPORT)
                        .post("/api/submissions")
                        .then(),
                406,
                "not-acceptable");
    }

    @Test
    void theTimeOfAnUploadIsMeasured() {
        upload(request -> request.multiPart("file", "a.txt", REPORT)).statusCode(202);

        given().get("/q/metrics")
                .then()
                .body(containsString("gongkai_stage_seconds_count{outcome=\"done\",stage=\"receive\"}"));
    }

    @Test
    void liveIsUp() {
        given().get("/q/health/live").then().statusCode(200);
    }

    private ValidatableResponse upload(Consumer<RequestSpecification> form) {
        var request = given().config(Forms.UTF_8_NAMES);
        form.accept(request);
        return request.post("/api/submissions").then();
    }

    private ValidatableResponse problem(Consumer<RequestSpecification> form, int status, String type) {
        return isProblem(upload(form), status, type);
    }

    private static ValidatableResponse isProblem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("titleZh", notNullValue())
                .body("detail", not(containsString("Exception")))
                .body("detailZh", not(containsString("Exception")));
    }

    private List<? extends Message<byte[]>> sent() {
        return connector.<byte[]>sink("raw").received();
    }

    private static String key(Message<byte[]> message) {
        return (String) message.getMetadata(OutgoingKafkaRecordMetadata.class)
                .orElseThrow()
                .getKey();
    }

    private static Map<String, String> headers(Message<byte[]> message) {
        var headers = new HashMap<String, String>();
        message.getMetadata(OutgoingKafkaRecordMetadata.class)
                .orElseThrow()
                .getHeaders()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    /** Removal happens after the answer has gone out, so it may take a moment. */
    private void assertNothingIsLeftOnDisk() throws IOException {
        var deadline = System.nanoTime() + 5_000_000_000L;
        while (filesOnDisk() > 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(filesOnDisk()).isZero();
    }

    private long filesOnDisk() throws IOException {
        try (var files = Files.list(Path.of(uploads))) {
            return files.count();
        }
    }

    private String exchange(String request) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theInterfaceIsDescribedForClients() {
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/api/submissions"))
                .body(containsString("/api/checks"));
    }
}
