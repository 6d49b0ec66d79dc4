package org.gongkai.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gongkai.events.Topics;
import org.gongkai.ingest.problem.ProblemType;
import org.gongkai.ingest.problem.Refused;

/** Bounds how much of the documents is in memory at a time: many large uploads wait for each other, none brings us down. */
@ApplicationScoped
public class DocumentMemory {
    private static final int UNIT = 1024;
    /** What even a small document costs: its record, its headers, its place in the queue to the broker. */
    private static final int LEAST = 64;

    private final Semaphore units;
    private final Duration patience;

    DocumentMemory(UploadConfig config) {
        // Less than one document would let nothing through.
        this.units = new Semaphore(
                Math.toIntExact(Math.max(config.memory().asLongValue(), Topics.MAX_DOCUMENT_BYTES) / UNIT), true);
        this.patience = config.patience();
    }

    /** Waits until a document of this size may be read; the caller frees the room when it is done with it. */
    public Room room(long bytes) {
        var wanted = Math.max(LEAST, Math.toIntExact((bytes + UNIT - 1) / UNIT));
        try {
            if (units.tryAcquire(wanted, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return () -> units.release(wanted);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refused.because(
                ProblemType.BUSY,
                "正在接收的文件过多，请稍后重试。",
                "Too many documents are being taken in; try again in a few seconds.");
    }

    /** Room that is taken; to be freed once. */
    public interface Room extends AutoCloseable {
        @Override
        void close();
    }
}
