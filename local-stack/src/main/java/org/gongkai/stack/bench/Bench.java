package org.gongkai.stack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongkai.events.EventJson;
import org.gongkai.stack.running.AotCache;
import org.gongkai.stack.running.FreePort;
import org.gongkai.stack.running.ManyReports;
import org.gongkai.stack.running.Options;
import org.gongkai.stack.running.Plan;
import org.gongkai.stack.running.Ports;
import org.gongkai.stack.running.Progress;
import org.gongkai.stack.running.Stack;

/** {@code ./gongkai bench}: how many reports a second, how long one takes, and what the services cost. */
public final class Bench {
    private static final int TEXTS = 6_000;
    private static final int TEXTS_A_SECOND = 500;
    /** Of all formats there are fewer by so much: they take that much longer. */
    private static final int TEXTS_PER_MIXED = 5;

    private static final int MIXED_A_SECOND = 60;
    private static final int RATE = 20;
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final Stack stack;
    private final Progress progress;
    private final Path samples;

    private Bench(Stack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
        this.samples = stack.plan().project().resolve("samples");
    }

    public static int run(Path project, Options options) throws IOException, InterruptedException, SQLException {
        if (options.value("--replay").isPresent()) {
            return ReplayBench.run(project, options.number("--replay", 0));
        }
        var out = options.value("--out").map(Path::of).orElse(project.resolve("target/bench.json"));
        var data = Files.createTempDirectory("gongkai-bench-");
        var progress = new Progress(System.err);
        var plan = new Plan(project, data, false, Ports.anyForServices(), FreePort.any(), FreePort.any());
        try (var stack = Stack.start(plan, progress)) {
            if (!AotCache.areThere(project)) {
                Training.of(stack, progress);
            }
            var measured = new Bench(stack, progress).measure(options.number("--reports", TEXTS));
            Files.createDirectories(out.toAbsolutePath().getParent());
            EventJson.mapper().writerWithDefaultPrettyPrinter().writeValue(out.toFile(), measured);
            var page = new PerformancePage(measured, ReplayBench.latest(project)).render();
            System.out.println(page + "JSON：" + out);
            if (options.has("--write")) {
                Files.writeString(project.resolve("docs/performance.md"), page);
            }
        }
        return 0;
    }

    private BenchResult measure(int reports) throws IOException, InterruptedException, SQLException {
        var bulk = new BulkBench(stack);
        var texts = ManyReports.ofText(samples, 0);
        progress.say("预热…", "warming up");
        bulk.warmUp(texts.next(reports));
        progress.say("文本报告 " + reports + " 份…", "reports of plain text");
        var uploads = texts.next(reports);
        var text = say(bulk.run("texts", TEXTS_A_SECOND, uploads));
        progress.say("只复制不解读…", "copying the same bytes");
        var copies = new BareCopy(stack, uploads).run();
        var mixed = new ManyReports(samples, 0);
        int few = Math.max(1, reports / TEXTS_PER_MIXED);
        progress.say("各种格式 " + few + " 份…", "reports of all formats");
        bulk.warmUp(mixed.next(few));
        var all = say(bulk.run("all formats", MIXED_A_SECOND, mixed.next(few)));
        progress.say("每秒 " + RATE + " 份…", "uploads a second");
        var paced = new PacedBench(stack, mixed).run(RATE, STEADY);
        progress.say(
                "一半在 " + paced.p50().toMillis() + " 毫秒内，95% 在 " + paced.p95().toMillis() + " 毫秒内",
                "half of them, and 95 %, within");
        progress.say("启动…", "starting");
        var starts = new StartBench(stack).run();
        return new BenchResult(
                Instant.now(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                List.of(text, all),
                copies,
                paced,
                starts);
    }

    private BenchResult.Bulk say(BenchResult.Bulk bulk) {
        progress.say("每秒 " + Math.round(bulk.perSecond()), "a second");
        return bulk;
    }

    /** The smallest measured value that so many percent do not exceed. */
    static Duration percentile(List<Duration> sorted, int percent) {
        int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
        return sorted.get(Math.max(0, rank - 1));
    }
}
