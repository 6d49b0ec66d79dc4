package org.gongkai.report.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.gongkai.events.EventJson;

/** The bodies of calls, as Standard Webhooks recommends. */
final class Messages {
    /** Somebody pressed the button. */
    static final String TYPE_TEST = "subscription.test";
    /** The result of an upload that named an address. */
    static final String TYPE_SUBMISSION = "submission.result";

    private record Message(String type, Instant timestamp, Object data) {}

    private Messages() {}

    static String body(String type, Instant at, Object data) {
        return new String(EventJson.write(new Message(type, at, data)), UTF_8);
    }
}
