package org.gongkai.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a record on {@code reports.raw} say about the document that is its value.
 *
 * @param submissionId {@link SubmissionId#of}
 * @param sha256 hash of the document, 64 hex digits
 * @param mediaType found from the content
 * @param receivedAt when the upload was accepted
 * @param submitter who sent it
 * @param filename as the uploader named it; null when not given
 * @param agencyHint the agency the uploader named; null when not given
 * @param yearHint the year the uploader named; null when not given
 * @param callbackUrl where the uploader wants to hear of the result; null when not given
 * @param binding whose reports the submitter may hand in
 */
public record RawReport(
        String submissionId,
        String sha256,
        String mediaType,
        Instant receivedAt,
        String submitter,
        @Nullable String filename,
        @Nullable String agencyHint,
        @Nullable Integer yearHint,
        @Nullable String callbackUrl,
        Binding binding) {
    private static final String SHA256 = "ce_sha256";
    private static final String SUBMITTER = "ce_submitter";
    private static final String FILENAME = "ce_filename";
    private static final String AGENCY = "ce_agencyhint";
    private static final String YEAR = "ce_yearhint";
    private static final String CALLBACK = "ce_callbackurl";
    private static final String BINDING = "ce_boundto";

    public RawReport {
        Objects.requireNonNull(submissionId, "submissionId");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(submitter, "submitter");
        Objects.requireNonNull(binding, "binding");
    }

    /** An upload of somebody who is bound to no agency. */
    public RawReport(
            String submissionId,
            String sha256,
            String mediaType,
            Instant receivedAt,
            String submitter,
            @Nullable String filename,
            @Nullable String agencyHint,
            @Nullable Integer yearHint,
            @Nullable String callbackUrl) {
        this(
                submissionId,
                sha256,
                mediaType,
                receivedAt,
                submitter,
                filename,
                agencyHint,
                yearHint,
                callbackUrl,
                Binding.NONE);
    }

    /** The record's headers. */
    public Map<String, String> headers() {
        var headers = CloudEvent.headers(
                CloudEvent.TYPE_RECEIVED,
                "/ingest-service",
                submissionId,
                receivedAt.toString(),
                receivedAt,
                mediaType);
        headers.put(SHA256, sha256);
        headers.put(SUBMITTER, submitter);
        putIfGiven(headers, FILENAME, filename);
        putIfGiven(headers, AGENCY, agencyHint);
        putIfGiven(headers, YEAR, yearHint == null ? null : yearHint.toString());
        putIfGiven(headers, CALLBACK, callbackUrl);
        putIfGiven(headers, BINDING, binding.agencies().isEmpty() ? null : binding.header());
        return headers;
    }

    /**
     * Reads the headers of a record.
     *
     * @throws IllegalArgumentException when they are not those of a raw report
     */
    public static RawReport of(Map<String, String> headers) {
        try {
            var year = headers.get(YEAR);
            return new RawReport(
                    required(headers, CloudEvent.SUBJECT),
                    required(headers, SHA256),
                    required(headers, CloudEvent.CONTENT_TYPE),
                    Instant.parse(required(headers, CloudEvent.TIME)),
                    required(headers, SUBMITTER),
                    headers.get(FILENAME),
                    headers.get(AGENCY),
                    year == null ? null : Integer.valueOf(year),
                    headers.get(CALLBACK),
                    Binding.ofHeader(headers.getOrDefault(BINDING, "")));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("malformed header: " + e.getMessage(), e);
        }
    }

    private static String required(Map<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("no header " + name);
        }
        return value;
    }

    private static void putIfGiven(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
