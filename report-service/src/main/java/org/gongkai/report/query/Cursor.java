package org.gongkai.report.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.gongkai.events.EventJson;

/**
 * The last row of a page, in terms of the order that the pages are in. Opaque to callers, who get it from a link.
 *
 * @param order which order it belongs to
 * @param first the row's first sort value
 * @param second its second, which makes the pair unique
 */
public record Cursor(String order, String first, String second) {
    private static final int PARTS = 3;

    /** The cursor as it stands in an address. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(EventJson.write(List.of(order, first, second)));
    }

    /**
     * Reads a cursor.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Cursor of(String text) {
        try {
            var json = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            var parts = EventJson.mapper().readValue(json, new TypeReference<List<String>>() {});
            if (parts == null || parts.size() != PARTS || parts.contains(null) || json.contains("\\u0000")) {
                throw new IllegalArgumentException("not a cursor");
            }
            return new Cursor(parts.get(0), parts.get(1), parts.get(2));
        } catch (IOException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
    }
}
