package org.gongkai.events;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Headers that a record on {@code reports.dead-letter} has beside its own. Key and value are as consumed. The names are
 * those of SmallRye Reactive Messaging, so that every service speaks alike.
 */
public final class DeadLetter {
    /** What went wrong, for a person; no stack trace. */
    public static final String REASON = "dead-letter-reason";
    /** Class of the failure. */
    public static final String CAUSE = "dead-letter-cause";

    public static final String TOPIC = "dead-letter-topic";
    public static final String PARTITION = "dead-letter-partition";
    public static final String OFFSET = "dead-letter-offset";
    /** Which service gave up. */
    public static final String SERVICE = "dead-letter-service";
    /** How often it was tried. */
    public static final String ATTEMPTS = "dead-letter-attempts";
    /** When it was given up. */
    public static final String TIME = "dead-letter-time";

    private DeadLetter() {}

    /** The headers to add. */
    public static Map<String, String> headers(
            String service, String topic, int partition, long offset, Throwable failure, int attempts, String time) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(REASON, String.valueOf(failure.getMessage()));
        headers.put(CAUSE, failure.getClass().getName());
        headers.put(TOPIC, topic);
        headers.put(PARTITION, Integer.toString(partition));
        headers.put(OFFSET, Long.toString(offset));
        headers.put(SERVICE, service);
        headers.put(ATTEMPTS, Integer.toString(attempts));
        headers.put(TIME, time);
        return headers;
    }
}
