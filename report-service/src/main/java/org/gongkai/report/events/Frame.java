package org.gongkai.report.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.gongkai.events.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * One message of a stream.
 *
 * @param id up to where the listener has heard everything, now
 * @param type what it is; null when it only shows that the stream is alive
 * @param data JSON; null when there is none
 */
public record Frame(
        EventId id, @Nullable String type, @Nullable String data) {
    /** Entries were dropped before this listener came back. */
    public static final String TYPE_GAP = "events.gap";

    private record Gap(String after, String from) {}

    static Frame alive(EventId place) {
        return new Frame(place, null, null);
    }

    static Frame gap(EventId seen, EventId from) {
        return new Frame(from, TYPE_GAP, json(new Gap(seen.toString(), from.toString())));
    }

    static Frame of(LoggedEvent event) {
        return new Frame(event.id(), event.type(), json(event.notice()));
    }

    private static String json(Object data) {
        return new String(EventJson.write(data), UTF_8);
    }
}
