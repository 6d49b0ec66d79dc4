package org.gongkai.events;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * CloudEvents 1.0 in the binary mode of the Kafka protocol binding: attributes are record headers named {@code ce_…},
 * UTF-8, and the value is the data itself.
 */
public final class CloudEvent {
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    /** The submissionId, on every topic. */
    public static final String SUBJECT = "ce_subject";
    /** When it happened: received, parsed, validated. */
    public static final String TIME = "ce_time";

    public static final String CONTENT_TYPE = "content-type";
    /** W3C trace context. */
    public static final String TRACE_PARENT = "traceparent";

    public static final String TYPE_RECEIVED = "org.gongkai.report.received.v1";
    public static final String TYPE_PARSED = "org.gongkai.report.parsed.v1";
    public static final String TYPE_VALIDATED = "org.gongkai.report.validated.v1";

    private CloudEvent() {}

    /**
     * The headers of an event. The id is made of subject, type and occasion, so the same event sent again has the same id.
     *
     * @param type one of the {@code TYPE_…} constants
     * @param source which service speaks, such as {@code /parse-service}
     * @param occasion what makes this event another one than the last about the same submission: when it was handed in,
     *     and the version of the reader or rules that spoke
     * @param time when it happened
     */
    public static Map<String, String> headers(
            String type, String source, String submissionId, String occasion, Instant time, String contentType) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(SPEC_VERSION, "1.0");
        headers.put(ID, submissionId + "/" + type.substring("org.gongkai.report.".length()) + "/" + occasion);
        headers.put(TYPE, type);
        headers.put(SOURCE, source);
        headers.put(SUBJECT, submissionId);
        headers.put(TIME, time.toString());
        headers.put(CONTENT_TYPE, contentType);
        return headers;
    }
}
