package org.gongkai.validate.stream;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Record headers that hold text, as all of ours do. */
final class TextHeaders {
    private TextHeaders() {}

    static Headers of(Map<String, String> headers) {
        return add(new RecordHeaders(), headers);
    }

    static Headers add(Headers headers, Map<String, String> more) {
        more.forEach((name, value) -> set(headers, name, value));
        return headers;
    }

    /** Sets the one header of that name. */
    static void set(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
