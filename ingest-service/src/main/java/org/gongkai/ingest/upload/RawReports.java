package org.gongkai.ingest.upload;

import io.opentelemetry.context.Context;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.gongkai.events.RawReport;

/** {@code reports.raw}: the only sender. */
@ApplicationScoped
class RawReports {
    private final Emitter<byte[]> raw;

    RawReports(@Channel("raw") Emitter<byte[]> raw) {
        this.raw = raw;
    }

    /** Sends a document. Completes when the broker has confirmed it, fails when it has not. */
    CompletableFuture<Void> send(RawReport report, byte[] document) {
        var confirmed = new CompletableFuture<Void>();
        raw.send(Message.of(
                document,
                // Sending happens on another thread: the trace of the request has to go along.
                Metadata.of(record(report), TracingMetadata.withCurrent(Context.current())),
                () -> {
                    confirmed.complete(null);
                    return CompletableFuture.completedFuture(null);
                },
                failure -> {
                    confirmed.completeExceptionally(failure);
                    return CompletableFuture.completedFuture(null);
                }));
        return confirmed;
    }

    private static OutgoingKafkaRecordMetadata<String> record(RawReport report) {
        var headers = new RecordHeaders();
        report.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(report.submissionId())
                .withHeaders(headers)
                .build();
    }
}
