package org.gongkai.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.ingest.problem.ProblemType;
import org.gongkai.ingest.problem.Refused;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Takes the files of a request in, all or none: every file is looked at before the first one is sent. */
@ApplicationScoped
class Uploads {
    private static final Logger LOG = Logger.getLogger(Uploads.class);

    private final RawReports rawReports;
    private final DocumentMemory memory;
    private final Duration patience;
    private final String statusBase;

    Uploads(
            RawReports rawReports,
            DocumentMemory memory,
            UploadConfig config,
            @ConfigProperty(name = "gongkai.report.url") String statusBase) {
        this.rawReports = rawReports;
        this.memory = memory;
        this.patience = config.patience();
        this.statusBase = statusBase.replaceFirst("/+$", "");
    }

    /**
     * Returns when the broker has confirmed every file.
     *
     * @param submitter who sends them
     * @return one submission per distinct document, in the order of the request
     * @throws Refused when a file is no report, or the broker did not confirm all in time
     */
    List<Submission> take(List<ReceivedFile> files, Submitter submitter, Hints hints) {
        var distinct = new LinkedHashMap<String, Examined>();
        files.stream()
                .map(file -> examine(file, submitter))
                .forEach(file -> distinct.putIfAbsent(file.submission.id(), file));
        confirm(distinct.values().stream()
                .map(file -> send(file, submitter, hints))
                .toList());
        return distinct.values().stream().map(Examined::submission).toList();
    }

    private record Examined(Submission submission, ReceivedFile file) {}

    private Examined examine(ReceivedFile file, Submitter submitter) {
        try (var _ = memory.room(file.size())) {
            var bytes = file.bytes();
            return new Examined(Submission.of(file, bytes, file.type(bytes), submitter, statusBase), file);
        }
    }

    /** The document stays in memory until the broker has answered. */
    private CompletableFuture<Void> send(Examined examined, Submitter submitter, Hints hints) {
        var room = memory.room(examined.file.size());
        try {
            return rawReports
                    .send(examined.submission.received(Instant.now(), submitter, hints), examined.file.bytes())
                    .whenComplete((_, failure) -> {
                        room.close();
                        log(examined.submission, failure);
                    });
        } catch (IllegalStateException e) { // the queue to the broker is full, or closed
            room.close();
            throw unavailable(e);
        } catch (RuntimeException e) {
            room.close();
            throw e;
        }
    }

    private void confirm(List<CompletableFuture<Void>> sent) {
        try {
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    private static Refused unavailable(Exception cause) {
        return Refused.failed(
                ProblemType.BROKER_UNAVAILABLE,
                "消息系统没有在时限内确认写入。请稍后重新上传；重复上传同一文件不会产生重复记录。",
                "The broker did not confirm in time. Send the files again later; the same file twice does no harm.",
                cause);
    }

    private static void log(Submission submission, @Nullable Throwable failure) {
        MDC.put("submissionId", submission.id());
        try {
            if (failure == null) {
                LOG.infof(
                        "Accepted %s: %s, %d bytes", submission.filename(), submission.mediaType(), submission.size());
            } else {
                LOG.warnf("Not accepted %s: %s", submission.filename(), failure);
            }
        } finally {
            MDC.remove("submissionId");
        }
    }
}
