package org.gongkai.parse.quarantine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.SubmissionId;
import org.gongkai.parse.DocumentInfo;
import org.gongkai.parse.ReportParser;

/**
 * Reads documents that may kill the process, or never end. Each is read in a thread of its own that can be given up; a
 * document that was being read when the process ended is read alone the next time, so that no other is blamed for its
 * second attempt; after its last attempt it is not opened any more.
 */
public final class GuardedReader {
    private static final System.Logger LOG = System.getLogger(GuardedReader.class.getName());

    /** Nesting that the limits allow is followed by libraries that call themselves; the usual stack is half of this. */
    private static final long STACK = 2 * 1024 * 1024;

    /** What reads: {@link ReportParser}, or in a test something worse. */
    public interface Reader {
        /** Reads a document. */
        ReportParsed read(byte[] document, DocumentInfo info);
    }

    private final Reader reader;
    private final Attempts attempts;
    private final Patience patience;
    private final Semaphore places;
    private final List<Thread> abandoned = new ArrayList<>();

    public GuardedReader(Reader reader, Attempts attempts, Patience patience) {
        this.reader = reader;
        this.attempts = attempts;
        this.patience = patience;
        this.places = new Semaphore(patience.atOnce(), true);
    }

    /**
     * Reads a document, or says why it is not read.
     *
     * @throws InterruptedException when the service is being stopped
     */
    public ReportParsed read(byte[] document, DocumentInfo info) throws InterruptedException {
        return read(
                document, () -> reader.read(document, info), problem -> ReportParser.unread(document, info, problem));
    }

    /**
     * Does another kind of reading under the same guard.
     *
     * @param otherwise the result where the document is not read
     * @throws InterruptedException when the service is being stopped
     */
    public <T> T read(byte[] document, Callable<T> reading, Function<ParseProblem, T> otherwise)
            throws InterruptedException {
        var sha256 = SubmissionId.sha256(document);
        int earlier = attempts.earlier(sha256);
        if (earlier >= patience.attempts()) {
            LOG.log(System.Logger.Level.WARNING, "not opened any more: " + sha256);
            return otherwise.apply(ParseProblem.of(ProblemKind.READER_KILLED, "attempts: " + earlier));
        }
        int taken = earlier > 0 ? patience.atOnce() : 1;
        places.acquire(taken);
        try {
            return readPatiently(sha256, reading, otherwise);
        } finally {
            places.release(taken);
        }
    }

    /** Whether so many readings are stuck that only a restart helps. */
    public boolean isStuck() {
        return stuck() >= patience.stuck();
    }

    /** How many readings were given up and still go on. */
    public int stuck() {
        synchronized (abandoned) {
            abandoned.removeIf(thread -> !thread.isAlive());
            return abandoned.size();
        }
    }

    private <T> T readPatiently(String sha256, Callable<T> read, Function<ParseProblem, T> otherwise)
            throws InterruptedException {
        var reading = new FutureTask<>(read);
        var thread = new Thread(null, reading, "reader", STACK);
        thread.setDaemon(true);
        attempts.begin(sha256);
        thread.start();
        try {
            var result = reading.get(patience.time().toNanos(), TimeUnit.NANOSECONDS);
            attempts.end(sha256);
            return result;
        } catch (TimeoutException e) {
            abandon(thread, sha256);
            return otherwise.apply(ParseProblem.of(
                    ProblemKind.TIMEOUT, "given up after " + patience.time().toSeconds() + " seconds"));
        } catch (InterruptedException e) {
            thread.interrupt();
            attempts.end(sha256);
            throw e;
        } catch (ExecutionException e) {
            attempts.end(sha256);
            LOG.log(System.Logger.Level.ERROR, "the reader failed on " + sha256, e.getCause());
            return otherwise.apply(
                    ParseProblem.of(ProblemKind.READER_FAILED, "an error of the reader, not of the document"));
        }
    }

    private void abandon(Thread thread, String sha256) {
        attempts.giveUp(sha256, patience.attempts());
        var where = new Throwable("the reader is here");
        where.setStackTrace(thread.getStackTrace());
        thread.interrupt();
        synchronized (abandoned) {
            abandoned.add(thread);
        }
        LOG.log(System.Logger.Level.ERROR, "the reader does not let go of " + sha256, where);
    }
}
