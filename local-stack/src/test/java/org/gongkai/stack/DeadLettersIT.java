package org.gongkai.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongkai.events.DeadLetter;
import org.gongkai.events.Redrive;
import org.gongkai.events.Topics;
import org.gongkai.issuer.Person;
import org.gongkai.stack.command.ServiceApi;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record that nobody can decode is put aside with its headers, and the services go on. */
class DeadLettersIT {
    private static final String LETTERS = "/api/dead-letters";
    /** As gongkai.breaker.consecutive has it. */
    private static final int TOO_MANY = 20;

    private static final int LOOKS = 10;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        // Who reads the topic, and so has to put the record aside.
        Topics.RAW + ", parse-service;report-service",
        Topics.PARSED + ", validate-service;report-service",
        Topics.VALIDATED + ", report-service",
    })
    void anUndecodableRecordIsPutAsideByEveryReaderAndTheNextReportGoesThrough(String topic, String readers)
            throws Exception {
        var key = "stray-" + UUID.randomUUID();
        var value = ("{\"not\": an event, " + key).getBytes(StandardCharsets.UTF_8);

        Records.send(topic, key, value, Map.of("from", "a stranger"));

        var services = new HashSet<>(Set.of(readers.split(";")));
        var letters = Records.find(Topics.DEAD_LETTER, services.size(), record -> Arrays.equals(record.value(), value));
        assertThat(letters).hasSize(services.size()).allSatisfy(letter -> {
            assertThat(letter.key()).isEqualTo(key);
            assertThat(Records.header(letter, "from")).contains("a stranger");
            assertThat(Records.header(letter, DeadLetter.TOPIC)).contains(topic);
            assertThat(Records.header(letter, DeadLetter.PARTITION)).isPresent();
            assertThat(Records.header(letter, DeadLetter.OFFSET)).isPresent();
            assertThat(Records.header(letter, DeadLetter.REASON))
                    .hasValueSatisfying(reason -> assertThat(reason).isNotBlank());
            services.remove(Records.header(letter, DeadLetter.SERVICE).orElse("unnamed"));
        });
        assertThat(services).as("services that did not say who they are").isEmpty();
        SharedStack.get().checkServices();
        SharedStack.resultOf(Upload.of(topic + ".txt", ("年度报告 " + key).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDeadLetterIsLookedAtSentBackComesAgainAsTheSameAndIsPurged() throws Exception {
        var key = "stray-" + UUID.randomUUID();
        var value = ("no report, " + key).getBytes(StandardCharsets.UTF_8);
        Records.send(Topics.RAW, key, value, Map.of("from", "a stranger"));
        var first = Records.find(Topics.DEAD_LETTER, 2, record -> key.equals(record.key()))
                .getFirst();
        var id = Topics.RAW + "-" + Records.header(first, DeadLetter.PARTITION).orElseThrow() + "-"
                + Records.header(first, DeadLetter.OFFSET).orElseThrow();
        Waiting.until(
                "both services' letters",
                () -> count("?id=" + id) == 1 && letter(id).path("services").size() == 2);
        var seen = letter(id);
        assertThat(seen.path("state").asText()).isEqualTo("OPEN");
        assertThat(seen.path("attempts").asInt()).isEqualTo(1);
        assertThat(seen.path("reason").asText()).isNotBlank();
        assertThat(seen.path("headers").toString()).contains("a stranger");

        var would = operator(Service.REPORT).post(LETTERS + "/redrives?id=" + id, Map.of("dryRun", true));
        assertThat(would.path("done").asInt()).isEqualTo(1);
        assertThat(letter(id).path("acts")).isEmpty();

        var done = operator(Service.REPORT).post(LETTERS + "/redrives?id=" + id, Map.of("reason", "try again"));
        assertThat(done.path("done").asInt()).isEqualTo(1);
        Waiting.until("the same case again", () -> letter(id).path("history").size() == 4);
        var again = letter(id);
        assertThat(again.path("attempts").asInt()).isEqualTo(2);
        assertThat(again.path("state").asText()).isEqualTo("OPEN");
        assertThat(again.path("acts").findValuesAsText("kind")).containsExactly("REDRIVE");
        var back =
                Records.find(Topics.RAW, 2, record -> key.equals(record.key())).getLast();
        assertThat(back.value()).isEqualTo(value);
        assertThat(Records.header(back, "from")).contains("a stranger");
        assertThat(Records.header(back, Redrive.COUNT)).contains("1");
        assertThat(Records.header(back, DeadLetter.REASON)).isEmpty();

        operator(Service.REPORT).post(LETTERS + "/purges?id=" + id, Map.of("reason", "no report"));
        var purged = letter(id);
        assertThat(purged.path("state").asText()).isEqualTo("PURGED");
        assertThat(purged.path("headers")).isEmpty();
        assertThat(purged.has("valueStart")).isFalse();
        assertThat(purged.path("acts").findValuesAsText("reason")).containsExactly("try again", "no report");
        var refused = operator(Service.REPORT).post(LETTERS + "/redrives?id=" + id, Map.of());
        assertThat(refused.path("items").path(0).path("refused").path("code").asText())
                .isEqualTo("PURGED");
    }

    @ParameterizedTest
    @CsvSource({Topics.RAW + ", PARSE", Topics.PARSED + ", VALIDATE"})
    void tooManyBadRecordsStopTheConsumersAndNothingMoreIsPutAsideUntilAnOperatorSaysSo(String topic, Service reader)
            throws Exception {
        SharedStack.resultOf(Upload.of("before.txt", ("年度报告 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)));
        var from = Instant.now();
        var services = List.of(reader, Service.REPORT);

        sendBad(topic, TOO_MANY + 5);
        for (var service : services) {
            Waiting.until(service + " to stop", () -> isOpen(service, topic));
            assertThat(readiness(service)).startsWith("503").contains(topic, "bad records in a row");
        }
        var putAside = settled(
                () -> services.stream().map(service -> count(from, service)).toList());
        assertThat(putAside).allMatch(letters -> letters < TOO_MANY);
        sendBad(topic, 5);
        Thread.sleep(3_000);
        assertThat(services.stream().map(service -> count(from, service)).toList())
                .isEqualTo(putAside);

        for (var service : services) {
            operator(service).post("/api/breakers/" + topic + "/close", Map.of());
        }
        for (var service : services) {
            Waiting.until("all letters of " + service, () -> count(from, service) == TOO_MANY + 10);
            assertThat(readiness(service)).startsWith("200");
        }
        SharedStack.resultOf(Upload.of("after.txt", ("年度报告 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)));
    }

    /** A consumer that has stopped puts nothing aside, but what it did before is listed a little later. */
    private static <T> T settled(Supplier<T> seen) throws InterruptedException {
        var before = seen.get();
        for (int i = 0; i < LOOKS; i++) {
            Thread.sleep(1_000);
            var now = seen.get();
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
        throw new AssertionError("still changing: " + before);
    }

    private static void sendBad(String topic, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            var stray = "bad-" + UUID.randomUUID();
            Records.send(topic, stray, stray.getBytes(StandardCharsets.UTF_8), Map.of());
        }
    }

    private static boolean isOpen(Service service, String topic) throws Exception {
        for (var breaker : operator(service).get("/api/breakers").path("consumers")) {
            if (breaker.path("topic").asText().equals(topic)) {
                return breaker.path("open").asBoolean();
            }
        }
        return false;
    }

    private static String readiness(Service service) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(SharedStack.get().plan().url(service) + "/q/health/ready"))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private static int count(Instant from, Service service) {
        try {
            return count("?from=" + from + "&service=" + service.module());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int count(String which) throws IOException, InterruptedException {
        return operator(Service.REPORT)
                .get(LETTERS + which + "&limit=200")
                .path("items")
                .size();
    }

    private static JsonNode letter(String id) throws IOException, InterruptedException {
        return operator(Service.REPORT).get(LETTERS + "/" + id);
    }

    private static ServiceApi operator(Service service) throws IOException {
        var stack = SharedStack.get();
        return new ServiceApi(
                HTTP,
                stack.access().bearer(Person.of("operator", "运维")),
                stack.plan().url(service));
    }
}
