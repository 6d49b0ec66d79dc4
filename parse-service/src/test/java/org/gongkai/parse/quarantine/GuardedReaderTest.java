package org.gongkai.parse.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.SubmissionId;
import org.gongkai.parse.DocumentInfo;
import org.gongkai.parse.ReportParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class GuardedReaderTest {
    private static final byte[] KILLER = "killer".getBytes(StandardCharsets.UTF_8);
    private static final byte[] REPORT = "一、总体情况".getBytes(StandardCharsets.UTF_8);
    private static final Duration SHORT = Duration.ofMillis(200);

    @TempDir
    Path state;

    @Test
    void aDocumentThatEndsTheProcessTwiceIsNotOpenedTheThirdTime() throws InterruptedException {
        crashWhileReading(KILLER);
        crashWhileReading(KILLER);
        var opened = new AtomicInteger();

        var result = service((document, info) -> {
                    opened.incrementAndGet();
                    return read(document, info);
                })
                .read(KILLER, info(KILLER));

        assertThat(opened).hasValue(0);
        assertThat(result.problems()).extracting(ParseProblem::kind).containsExactly(ProblemKind.READER_KILLED);
        assertThat(result.submissionId()).isEqualTo(info(KILLER).submissionId());
    }

    @Test
    void aDocumentThatWasReadWhenTheMachineStoppedOnceIsReadAndForgiven() throws InterruptedException {
        crashWhileReading(REPORT);

        assertThat(kinds(service(GuardedReaderTest::read).read(REPORT, info(REPORT))))
                .doesNotContain(ProblemKind.READER_KILLED);

        assertThat(Attempts.in(state).earlier(SubmissionId.sha256(REPORT))).isZero();
    }

    @Test
    void aDocumentWithAnAttemptBehindItIsReadAloneSoThatNoOtherIsBlamed() throws Exception {
        crashWhileReading(KILLER);
        var others = new CountDownLatch(1);
        var readAtOnce = new AtomicInteger();
        var seen = new AtomicInteger();
        var service = service((document, info) -> {
            int now = readAtOnce.incrementAndGet();
            if (Arrays.equals(document, KILLER)) {
                seen.set(now);
            } else {
                awaitQuietly(others);
            }
            readAtOnce.decrementAndGet();
            return read(document, info);
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> service.read(REPORT, info(REPORT)));
            var suspect = threads.submit(() -> service.read(KILLER, info(KILLER)));
            others.countDown();
            first.get();
            suspect.get();
        }

        assertThat(seen).hasValue(1);
    }

    @Test
    void aReaderThatIgnoresItsDeadlineIsGivenUpAndItsDocumentNotOpenedAgain() throws InterruptedException {
        var forEver = new CountDownLatch(1);
        var service = service((_, _) -> {
            awaitQuietly(forEver);
            throw new IllegalStateException();
        });

        assertThat(kinds(service.read(KILLER, info(KILLER)))).containsExactly(ProblemKind.TIMEOUT);
        assertThat(kinds(service.read(KILLER, info(KILLER)))).containsExactly(ProblemKind.READER_KILLED);
        assertThat(kinds(service(GuardedReaderTest::read).read(KILLER, info(KILLER))))
                .containsExactly(ProblemKind.READER_KILLED);
        forEver.countDown();
    }

    @Test
    void onlySeveralReadersThatNeverEndMakeTheServiceStuckUntilTheyDo() throws InterruptedException {
        var forEver = new CountDownLatch(1);
        var service = service((document, info) -> {
            awaitQuietly(forEver);
            return read(document, info);
        });

        service.read(KILLER, info(KILLER));
        assertThat(service.isStuck()).isFalse();
        service.read(REPORT, info(REPORT));
        assertThat(service.isStuck()).isTrue();

        forEver.countDown();
        while (service.isStuck()) {
            Thread.sleep(10);
        }
    }

    @Test
    void aReaderThatFailsCostsItsOwnResultAndNoAttempt() throws InterruptedException {
        var service = service((_, _) -> {
            throw new StackOverflowError();
        });

        assertThat(kinds(service.read(KILLER, info(KILLER)))).containsExactly(ProblemKind.READER_FAILED);
        assertThat(Attempts.in(state).earlier(SubmissionId.sha256(KILLER))).isZero();
    }

    @Test
    void aServiceThatIsStoppedInOrderBlamesNoDocument() {
        var attempts = Attempts.in(state);
        attempts.begin(SubmissionId.sha256(REPORT));

        attempts.forgetUnderWay();

        assertThat(Attempts.in(state).earlier(SubmissionId.sha256(REPORT))).isZero();
    }

    @Test
    void twoReadingsOfOneDocumentAreRememberedUntilBothHaveEnded() {
        var sha256 = SubmissionId.sha256(REPORT);
        var attempts = Attempts.in(state);
        attempts.begin(sha256);
        attempts.begin(sha256);

        attempts.end(sha256);
        assertThat(Attempts.in(state).earlier(sha256)).isEqualTo(1);
        attempts.end(sha256);
        assertThat(Attempts.in(state).earlier(sha256)).isZero();
    }

    @Test
    void anotherVersionOfTheReaderTriesAgain() throws IOException {
        var file = Files.createDirectories(state.resolve("attempts")).resolve(SubmissionId.sha256(KILLER));
        Files.write(file, List.of("0.0.1", "2"));

        assertThat(Attempts.in(state).earlier(SubmissionId.sha256(KILLER))).isZero();
        assertThat(file).doesNotExist();
    }

    @Test
    void withoutAFolderToWriteToDocumentsAreReadAllTheSame() throws Exception {
        var nowhere = Files.createFile(state.resolve("file"));
        var service = new GuardedReader(
                GuardedReaderTest::read, Attempts.in(nowhere), new Patience(Duration.ofSeconds(20), 2, 2, 2));

        assertThat(kinds(service.read(REPORT, info(REPORT)))).doesNotContain(ProblemKind.READER_KILLED);
    }

    /** As a process leaves it that ends in the middle of a reading. */
    private void crashWhileReading(byte[] document) {
        Attempts.in(state).begin(SubmissionId.sha256(document));
    }

    private GuardedReader service(GuardedReader.Reader reader) {
        return new GuardedReader(reader, Attempts.in(state), new Patience(SHORT, 2, 2, 2));
    }

    private static ReportParsed read(byte[] document, DocumentInfo info) {
        return ReportParser.unread(document, info, ParseProblem.of(ProblemKind.NO_TEXT, "read"));
    }

    private static List<ProblemKind> kinds(ReportParsed parsed) {
        return parsed.problems().stream().map(ParseProblem::kind).toList();
    }

    private static DocumentInfo info(byte[] document) {
        return DocumentInfo.draft("document", document);
    }

    /** Heeds nothing, least of all an interrupt. */
    private static void awaitQuietly(CountDownLatch latch) {
        boolean over = false;
        while (!over) {
            try {
                latch.await();
                over = true;
            } catch (InterruptedException e) {
                Thread.onSpinWait();
            }
        }
    }
}
