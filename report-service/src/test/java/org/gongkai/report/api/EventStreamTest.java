package org.gongkai.report.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.ningwu;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gongkai.access.tests.Bearer;
import org.gongkai.events.EventJson;
import org.gongkai.events.ReportNotice;
import org.gongkai.events.Verdict;
import org.gongkai.report.PostgresResource;
import org.gongkai.report.Upload;
import org.gongkai.report.store.Arrivals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EventStreamTest {
    @Inject
    Arrivals arrivals;

    @TestHTTPResource("/api/events")
    URI address;

    @BeforeEach
    void empty() throws Exception {
        arrivals.clear();
    }

    @Test
    void whatHappensIsHeardAndWhatHappenedMeanwhileIsHeardOnTheWayBack() throws Exception {
        String last;
        try (var stream = new Stream("?verdict=FAIL", null)) {
            stream.message(); // the place it begins at
            arrivals.store(
                    new Upload("other", "140926", "静乐县人民政府", 2020, NOON).validated(NOON, Verdict.PASS),
                    ningwu("text", NOON).validated(NOON, Verdict.FAIL));
            var message = stream.message();
            assertThat(message.event()).isEqualTo("report.result");
            assertThat(EventJson.read(message.data().getBytes(UTF_8), ReportNotice.class))
                    .satisfies(notice -> {
                        assertThat(notice.verdict()).isEqualTo(Verdict.FAIL);
                        assertThat(notice.agency().name()).isEqualTo("宁武县人民政府");
                    });
            last = message.id();
        }
        arrivals.store(ningwu("away", NOON.plusSeconds(1)).validated(NOON.plusSeconds(1), Verdict.FAIL));
        arrivals.store(ningwu("again", NOON.plusSeconds(2)).validated(NOON.plusSeconds(2), Verdict.FAIL));

        try (var stream = new Stream("?verdict=FAIL", last)) {
            assertThat(stream.message().id()).isEqualTo(last);
            assertThat(stream.message().data()).contains(ningwu("away", NOON).id());
            assertThat(stream.message().data()).contains(ningwu("again", NOON).id());
        }
    }

    @ParameterizedTest
    @CsvSource({"verdict=GOOD", "region=1", "region=shanxi", "level=HIGH", "jahr=2020", "lastEventId=yesterday"})
    void whatCannotBeMeantIsRefused(String query) {
        given().header("Accept", "text/event-stream")
                .get("/api/events?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-parameter"));
    }

    private record Message(String id, @Nullable String event, String data) {}

    /** A listener that reads lines as they come. */
    private final class Stream implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(1_000);

        Stream(String query, @Nullable String lastEventId) throws Exception {
            var request =
                    HttpRequest.newBuilder(URI.create(address + query)).header("Authorization", Bearer.of("agency"));
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
            Thread.ofVirtual().start(() -> answer.body().forEach(lines::add));
        }

        Message message() throws Exception {
            String id = "";
            String event = null;
            String data = "";
            for (var line = line(); !line.isEmpty(); line = line()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3);
                } else if (line.startsWith("event:")) {
                    event = line.substring(6);
                } else if (line.startsWith("data:")) {
                    data = line.substring(5);
                }
            }
            return new Message(id, event, data);
        }

        private String line() throws Exception {
            var line = lines.poll(20, TimeUnit.SECONDS);
            assertThat(line).as("a line within 20 seconds").isNotNull();
            return line;
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
