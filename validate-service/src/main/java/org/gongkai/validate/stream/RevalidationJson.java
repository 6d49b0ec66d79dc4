package org.gongkai.validate.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.gongkai.events.EventJson;

/** What validate-service tells itself, as JSON. As in events, a field without a value is left out. */
final class RevalidationJson {
    private static final ObjectMapper MAPPER =
            EventJson.mapper().copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private RevalidationJson() {}

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
