package org.gongkai.report.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what every record has. */
final class Headers {
    private Headers() {}

    /** The headers as text; of two with the same name, the last. */
    static Map<String, String> of(ConsumerRecord<byte[], byte[]> message) {
        var headers = new HashMap<String, String>();
        for (var header : message.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        return headers;
    }

    /** @throws IllegalArgumentException when the record has no value */
    static byte[] valueOf(ConsumerRecord<byte[], byte[]> message) {
        var value = message.value();
        if (value == null) {
            throw new IllegalArgumentException("the record has no value");
        }
        return value;
    }
}
