package org.gongkai.report.relay;

import org.jspecify.annotations.Nullable;

/**
 * What another service answered.
 *
 * @param status HTTP status
 * @param contentType media type of the body
 * @param retryAfter when to ask again; null where it did not say
 * @param body as it came
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
public record Answer(
        int status, String contentType, @Nullable String retryAfter, byte[] body) {}
