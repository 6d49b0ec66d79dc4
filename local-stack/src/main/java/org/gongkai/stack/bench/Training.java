package org.gongkai.stack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.gongkai.stack.running.AotCache;
import org.gongkai.stack.running.FreePort;
import org.gongkai.stack.running.ManyReports;
import org.gongkai.stack.running.Plan;
import org.gongkai.stack.running.Ports;
import org.gongkai.stack.running.Progress;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.Stack;

/** {@code ./gongkai train}: every service works for a while, and remembers for its later starts what it did. */
public final class Training {
    private static final int REPORTS = 400;
    /** None that is sent later to the same stack: the same file would be no other submission. */
    private static final int FIRST = 1_000_000;

    /** What is remembered is put in order when the process ends, by another one. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Training() {}

    public static int run(Path project) throws IOException, InterruptedException, SQLException {
        var data = Files.createTempDirectory("gongkai-training-");
        var plan = new Plan(project, data, false, Ports.anyForServices(), FreePort.any(), FreePort.any());
        var progress = new Progress(System.err);
        try (var stack = Stack.start(plan, progress)) {
            of(stack, progress);
        }
        return 0;
    }

    /** Leaves the services started with what they remember. */
    static void of(Stack stack, Progress progress) throws IOException, InterruptedException, SQLException {
        var project = stack.plan().project();
        progress.say("正在为快速启动作准备…", "preparing fast starts");
        for (var service : Service.values()) {
            stack.end(service, PATIENCE);
            stack.launch(service, AotCache.of(service, project).make());
            stack.awaitReady(service);
        }
        var samples = project.resolve("samples");
        var uploads = new ArrayList<>(ManyReports.ofText(samples, FIRST).next(REPORTS));
        uploads.addAll(new ManyReports(samples, FIRST).next(REPORTS));
        new BulkBench(stack).warmUp(uploads);
        for (var service : Service.values()) {
            stack.end(service, PATIENCE);
            stack.launch(service);
            stack.awaitReady(service);
        }
    }
}
