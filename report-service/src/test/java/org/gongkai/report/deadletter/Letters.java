package org.gongkai.report.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.gongkai.report.Upload.NOON;
import static org.gongkai.report.Upload.ningwu;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.gongkai.events.DeadLetter;
import org.gongkai.events.Topics;
import org.gongkai.report.Upload;

/** Dead letters of tests: they stand on the topic, and arrive as rows. */
@ApplicationScoped
public class Letters {
    private final TopicInMemory topic;
    private final KeepDeadLetters keeper;

    Letters(TopicInMemory topic, KeepDeadLetters keeper) {
        this.topic = topic;
        this.keeper = keeper;
    }

    /** An upload that was given up, at this place of {@code reports.raw}. */
    ConsumerRecord<byte[], byte[]> of(String service, int offset, String reason, Instant at) {
        return of(Topics.RAW, service, offset, reason, at);
    }

    ConsumerRecord<byte[], byte[]> of(String origin, String service, int offset, String reason, Instant at) {
        var headers = new HashMap<String, String>();
        ningwu("text", NOON)
                .raw()
                .headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return arrived(origin, service, offset, reason, at, "140925/2020", headers);
    }

    /** A record that was sent back, and was given up again. */
    ConsumerRecord<byte[], byte[]> again(
            ProducerRecord<byte[], byte[]> sent, String service, int offset, String reason, Instant at) {
        var headers = new HashMap<String, String>();
        sent.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return arrived(sent.topic(), service, offset, reason, at, new String(sent.key(), UTF_8), headers);
    }

    private ConsumerRecord<byte[], byte[]> arrived(
            String origin, String service, int offset, String reason, Instant at, String key, Map<String, String> own) {
        var headers = new HashMap<>(own);
        var failure = new IllegalArgumentException(reason);
        headers.putAll(DeadLetter.headers(service, origin, 2, offset, failure, 1, at.toString()));
        var record = Upload.message(Topics.DEAD_LETTER, key, "text\0".getBytes(UTF_8), headers);
        topic.add(record);
        keeper.keep(record);
        return record;
    }
}
