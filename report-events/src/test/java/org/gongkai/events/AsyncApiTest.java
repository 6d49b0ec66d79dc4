package org.gongkai.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description for subscribers says what the constants say. */
class AsyncApiTest {
    private static final Path FILE = Path.of("src/main/resources/asyncapi.yaml");
    private static final Instant NOON = Instant.parse("2021-02-19T12:00:00Z");

    private static JsonNode api;

    @BeforeAll
    static void read() throws Exception {
        api = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(FILE));
    }

    @Test
    void itsChannelsAreTheTopics() {
        assertThat(api.path("channels").findValuesAsText("address"))
                .containsExactly(Topics.RAW, Topics.PARSED, Topics.VALIDATED, Topics.DEAD_LETTER);
    }

    @Test
    void everyTopicAllowsTheLargestRecordAndOnlyTheValidatedOnesAreCompacted() {
        for (var channel : api.path("channels")) {
            var topic = channel.path("bindings").path("kafka").path("topicConfiguration");
            var compacted = channel.path("address").asText().equals(Topics.VALIDATED);

            assertThat(topic.path("max.message.bytes").asInt()).isEqualTo(Topics.MAX_RECORD_BYTES);
            assertThat(topic.path("cleanup.policy").path(0).asText()).isEqualTo(compacted ? "compact" : "delete");
            assertThat(topic.has("retention.ms")).isEqualTo(!compacted);
        }
    }

    @Test
    void itsMessagesAreTheEventTypes() {
        assertThat(api.at("/components/messages").findValuesAsText("name"))
                .containsExactly(
                        CloudEvent.TYPE_RECEIVED, CloudEvent.TYPE_PARSED, CloudEvent.TYPE_VALIDATED, "dead-letter");
        assertThat(texts(api.at("/components/schemas/CloudEventHeaders/properties/ce_type/enum")))
                .containsExactly(CloudEvent.TYPE_RECEIVED, CloudEvent.TYPE_PARSED, CloudEvent.TYPE_VALIDATED);
    }

    @Test
    void itsHeadersAreTheHeadersThatAreSent() {
        var event =
                CloudEvent.headers(CloudEvent.TYPE_PARSED, "/parse-service", "9a3c", "once", NOON, "application/json");
        var raw = new RawReport(
                "9a3c",
                "ba78",
                "a/b",
                NOON,
                "portal",
                "a.pdf",
                "宁武县",
                2020,
                "https://portal.example/",
                new Binding(List.of("140925")));
        var deadLetter =
                DeadLetter.headers("parse-service", Topics.RAW, 0, 7, new IllegalStateException("why"), 3, "now");

        assertThat(headers("CloudEventHeaders"))
                .isEqualTo(with(event.keySet(), CloudEvent.TRACE_PARENT, Redrive.ORIGIN, Redrive.COUNT));
        assertThat(texts(api.at("/components/schemas/CloudEventHeaders/required")))
                .hasSameElementsAs(event.keySet());
        assertThat(headers("ReceivedHeaders")).isEqualTo(without(raw.headers(), event.keySet()));
        assertThat(headers("DeadLetterHeaders")).isEqualTo(deadLetter.keySet());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (var reference : api.findValuesAsText("$ref")) {
            if (reference.startsWith("#")) {
                assertThat(api.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(FILE.resolveSibling(reference)).exists();
            }
        }
        assertThat(api.findValuesAsText("$ref")).contains("./schemas/parsed.v1.json", "./schemas/validated.v1.json");
    }

    private static Set<String> headers(String schema) {
        var names = new HashSet<String>();
        api.at("/components/schemas/" + schema + "/properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static Set<String> with(Set<String> names, String... more) {
        var all = new HashSet<>(names);
        all.addAll(List.of(more));
        return all;
    }

    private static Set<String> without(Map<String, String> headers, Set<String> names) {
        var fewer = new HashSet<>(headers.keySet());
        fewer.removeAll(names);
        return fewer;
    }
}
