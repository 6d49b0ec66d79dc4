package org.gongkai.stack.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.stack.running.AotCache;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.Stack;

/** Each service alone is ended and started again, with what it remembers of a former run and without. */
final class StartBench {
    private static final int TIMES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Stack stack;

    StartBench(Stack stack) {
        this.stack = stack;
    }

    List<BenchResult.Start> run() throws IOException, InterruptedException {
        var starts = new ArrayList<BenchResult.Start>();
        for (var service : Service.values()) {
            var cache = AotCache.of(service, stack.plan().project());
            starts.add(
                    new BenchResult.Start(service.module(), median(service, List.of()), median(service, cache.use())));
        }
        return starts;
    }

    private Duration median(Service service, List<String> options) throws IOException, InterruptedException {
        var took = new ArrayList<Duration>();
        for (int i = 0; i < TIMES; i++) {
            stack.end(service, PATIENCE);
            stack.launch(service, options);
            stack.awaitReady(service);
            took.add(stack.startTime(service));
        }
        return Bench.percentile(took.stream().sorted().toList(), 50);
    }
}
