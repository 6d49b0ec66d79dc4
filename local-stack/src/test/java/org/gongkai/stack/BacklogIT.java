package org.gongkai.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gongkai.stack.running.FreePort;
import org.gongkai.stack.running.Plan;
import org.gongkai.stack.running.Ports;
import org.gongkai.stack.running.Progress;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.Stack;
import org.gongkai.stack.running.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits for a service must not be more than it can hold. */
class BacklogIT {
    /** Together more than the heaps of those who read and who store them. */
    private static final int DOCUMENTS = 30;

    private static final int PICTURE_BYTES = 19 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<Service> HOLDING_DOCUMENTS = List.of(Service.PARSE, Service.REPORT);

    @TempDir
    Path data;

    @Test
    void largeDocumentsThatWaitedAreReadAndStoredOneAfterTheOther() throws Exception {
        var plan = new Plan(SharedStack.PROJECT, data, false, Ports.anyForServices(), FreePort.any(), FreePort.any());
        var progress = new Progress(System.err);
        try (var stack = Stack.start(plan, progress)) {
            for (var service : HOLDING_DOCUMENTS) {
                stack.end(service, PATIENCE);
            }
            var sent = new ArrayList<String>();
            var upload = Upload.of(SharedStack.SAMPLES.resolve("ningwu-2020.docx"));
            for (int i = 0; i < DOCUMENTS; i++) {
                sent.add(stack.portal()
                        .submit(List.of(withPicture(upload, i)))
                        .getFirst()
                        .id());
            }

            for (var service : HOLDING_DOCUMENTS) {
                stack.launch(service);
            }
            for (var service : HOLDING_DOCUMENTS) {
                stack.awaitReady(service);
            }
            var started = HOLDING_DOCUMENTS.stream()
                    .map(service -> stack.service(service).handle())
                    .toList();
            var portal = stack.portal();
            for (var id : sent) {
                Waiting.until("a result of " + id, () -> portal.result(id).isPresent());
            }

            assertThat(started).allMatch(ProcessHandle::isAlive);
            assertThat(portal.result(sent.getLast()).orElseThrow().report().figures())
                    .isNotEmpty();
        }
    }

    /** A scanned page that cannot be made smaller. */
    private static Upload withPicture(Upload document, int seed) throws IOException {
        var picture = new byte[PICTURE_BYTES];
        new Random(seed).nextBytes(picture);
        var bytes = new ByteArrayOutputStream(PICTURE_BYTES + 100_000);
        try (var from = new ZipInputStream(new ByteArrayInputStream(document.bytes()));
                var to = new ZipOutputStream(bytes)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.transferTo(to);
            }
            to.putNextEntry(new ZipEntry("word/media/page.png"));
            to.write(picture);
        }
        return Upload.of(seed + "-" + document.name(), bytes.toByteArray());
    }
}
