package org.gongkai.stack.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongkai.events.EventJson;
import org.gongkai.events.RawReport;
import org.gongkai.events.SubmissionId;
import org.gongkai.events.Topics;
import org.gongkai.stack.running.FreePort;
import org.gongkai.stack.running.ManyReports;
import org.gongkai.stack.running.Plan;
import org.gongkai.stack.running.Ports;
import org.gongkai.stack.running.Progress;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.Stack;
import org.gongkai.stack.running.StackFailure;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./gongkai bench --replay N}: as much stands on the topic as after the consumers were sent back to its beginning, and
 * much faster than they read. Whether they hold more and more.
 */
final class ReplayBench {
    private static final int LOOKS = 10;
    private static final Duration PERIOD = Duration.ofSeconds(1);
    /** Without any result for so long something is wrong. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Stack stack;
    private final Progress progress;

    private ReplayBench(Stack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    static int run(Path project, int reports) throws IOException, InterruptedException, SQLException {
        var data = Files.createTempDirectory("gongkai-replay-");
        var progress = new Progress(System.err);
        var plan = new Plan(project, data, false, Ports.anyForServices(), FreePort.any(), FreePort.any());
        try (var stack = Stack.start(plan, progress)) {
            var replayed =
                    new ReplayBench(stack, progress).replay(ManyReports.ofText(project.resolve("samples"), 0), reports);
            var out = BenchResult.Replay.file(project);
            Files.createDirectories(out.getParent());
            EventJson.mapper().writerWithDefaultPrettyPrinter().writeValue(out.toFile(), replayed);
            System.out.println(PerformancePage.section(replayed) + "JSON：" + out);
        }
        return 0;
    }

    /** What was measured last on this machine; null when nothing was. */
    static BenchResult.@Nullable Replay latest(Path project) throws IOException {
        var file = BenchResult.Replay.file(project);
        return Files.exists(file) ? EventJson.mapper().readValue(file.toFile(), BenchResult.Replay.class) : null;
    }

    private BenchResult.Replay replay(ManyReports source, int reports)
            throws IOException, InterruptedException, SQLException {
        progress.say("正在向主题写入 " + reports + " 份…", "putting reports onto the topic");
        long begun = System.nanoTime();
        produce(source, reports);
        var looks = new ArrayList<BenchResult.Look>();
        try (var connection = stack.database().dataSource().getConnection()) {
            for (int look = 1; look <= LOOKS; look++) {
                long due = (long) reports * look / LOOKS;
                await(connection, due);
                looks.add(new BenchResult.Look(due, heaps()));
                progress.say("已完成 " + due + " 份：" + looks.getLast().megabytes(), "reports so far, and megabytes held");
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        return new BenchResult.Replay(Instant.now(), reports, took, looks);
    }

    private void produce(ManyReports source, int reports) throws IOException {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", stack.broker().bootstrapServers(), "acks", "all", "compression.type", "zstd");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < reports; i++) {
                var upload = source.at(i);
                var bytes = upload.bytes();
                var raw = new RawReport(
                        SubmissionId.of("bench", bytes),
                        SubmissionId.sha256(bytes),
                        "text/plain",
                        Instant.now(),
                        "bench",
                        upload.name(),
                        null,
                        null,
                        null);
                var headers = new RecordHeaders();
                raw.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
                var _ = producer.send(new ProducerRecord<>(Topics.RAW, null, raw.submissionId(), bytes, headers));
            }
        }
    }

    private void await(Connection connection, long results) throws InterruptedException, SQLException {
        long latest = -1;
        long since = System.nanoTime();
        for (long now = BulkBench.results(connection); now < results; now = BulkBench.results(connection)) {
            stack.checkServices();
            if (now > latest) {
                latest = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new StackFailure("没有更多结果", "no more results");
            }
            Thread.sleep(PERIOD);
        }
    }

    private Map<String, Long> heaps() throws IOException {
        var heaps = new TreeMap<String, Long>();
        for (var service : List.of(Service.PARSE, Service.VALIDATE, Service.REPORT)) {
            heaps.put(
                    service.module(), LiveHeap.megabytes(stack.service(service).handle()));
        }
        return heaps;
    }
}
