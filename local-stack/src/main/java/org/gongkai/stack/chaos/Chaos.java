package org.gongkai.stack.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.stack.running.FreePort;
import org.gongkai.stack.running.ManyReports;
import org.gongkai.stack.running.Options;
import org.gongkai.stack.running.Plan;
import org.gongkai.stack.running.Ports;
import org.gongkai.stack.running.Progress;

/** {@code ./gongkai chaos}: uploads go on while everything is killed, and in the end nothing may be missing or twice. */
public final class Chaos {
    private static final int MINUTES = 5;
    private static final int SEED = 1;
    private static final int FILES_PER_SECOND = 5;

    private final Path project;
    private final Progress progress;

    Chaos(Path project, Progress progress) {
        this.project = project;
        this.progress = progress;
    }

    public static int run(Path project, Options options) throws Exception {
        var length = Duration.ofMinutes(options.number("--minutes", MINUTES));
        int seed = options.number("--seed", SEED);
        int rate = options.number("--rate", FILES_PER_SECOND);
        var result = new Chaos(project, new Progress(System.err)).run(seed, length, rate);
        System.out.println(result.table());
        if (options.value("--out").isPresent()) {
            var out = Path.of(options.value("--out").get());
            Files.writeString(out, new ReliabilityPage(result).render());
            System.out.println(out);
        }
        return result.comparison().holds() ? 0 : 1;
    }

    public ChaosResult run(long seed, Duration length, int filesPerSecond)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        var plan = ChaosPlan.of(seed, length);
        var disturbed = disturbed(plan, length, filesPerSecond);
        progress.say("同样的上传，不加干扰…", "the same uploads, undisturbed");
        var calm = calm(disturbed.load());
        return disturbed.result(calm);
    }

    /** What a disturbed run leaves behind. */
    private record Disturbed(
            ChaosPlan plan,
            Duration length,
            Load load,
            StoredState state,
            Map<String, Integer> faults,
            Map<Part, Integer> kills,
            int endedByItself,
            Duration recovery) {
        ChaosResult result(StoredState calm) {
            return new ChaosResult(
                    plan.seed(),
                    length,
                    load.accepted().size(),
                    load.refusals(),
                    faults,
                    kills,
                    endedByItself,
                    recovery,
                    calm.current().size(),
                    Comparison.of(load.accepted(), state, calm));
        }
    }

    private Disturbed disturbed(ChaosPlan plan, Duration length, int filesPerSecond)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        try (var stack = FragileStack.start(somewhere(), true)) {
            progress.say(
                    "开始：" + plan.moments().size() + " 次故障，" + length.toSeconds() + " 秒",
                    plan.moments().size() + " faults in " + length.toSeconds() + " s, seed " + plan.seed()
                            + (stack.hasSmallDisk() ? "" : "; no right to mount, so no full disk"));
            var load = new Load(stack.portal(), new ManyReports(project.resolve("samples"), 0));
            var faults = suffer(stack, plan, () -> load.run(length, filesPerSecond, plan.seed()));
            progress.say("故障结束，等待恢复…", "the faults are over, waiting for everything to be there");
            long begun = System.nanoTime();
            stack.recover();
            new Quiet(stack).await(load.accepted());
            var recovery = Duration.ofNanos(System.nanoTime() - begun);
            var kills = new EnumMap<Part, Integer>(Part.class);
            int endedByItself = 0;
            for (var part : Part.values()) {
                kills.put(part, stack.keeper(part).kills());
                endedByItself += stack.keeper(part).endedByItself();
            }
            var state = StoredState.of(stack.database().dataSource());
            return new Disturbed(plan, length, load, state, faults, kills, endedByItself, recovery);
        }
    }

    private StoredState calm(Load disturbed)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        try (var stack = FragileStack.start(somewhere(), false)) {
            var load = new Load(stack.portal(), new ManyReports(project.resolve("samples"), 0));
            load.repeat(disturbed);
            new Quiet(stack).await(load.accepted());
            return StoredState.of(stack.database().dataSource());
        }
    }

    /** The uploads. */
    @FunctionalInterface
    private interface Uploads {
        void run() throws IOException, InterruptedException;
    }

    /** Lets the faults happen at their times while the uploads run; counts those that this machine could do. */
    private Map<String, Integer> suffer(FragileStack stack, ChaosPlan plan, Uploads uploads)
            throws IOException, InterruptedException, ExecutionException {
        var counts = new ConcurrentHashMap<String, Integer>();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var loading = all.submit(() -> {
                uploads.run();
                return null;
            });
            long begun = System.nanoTime();
            var happening = new ArrayList<Future<?>>();
            for (var moment : plan.moments()) {
                Thread.sleep(Math.max(0, moment.after().toMillis() - (System.nanoTime() - begun) / 1_000_000));
                happening.add(all.submit(() -> {
                    if (stack.suffer(moment.fault())) {
                        counts.merge(moment.fault().getClass().getSimpleName(), 1, Integer::sum);
                    }
                    return null;
                }));
            }
            loading.get();
            for (var fault : happening) {
                awaitFault(fault);
            }
        }
        return new TreeMap<>(counts);
    }

    /** A fault that met another one (a topic repeated while the broker was down) has not happened. */
    private void awaitFault(Future<?> fault) throws InterruptedException, ExecutionException {
        try {
            fault.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof IOException)) {
                throw e;
            }
            progress.say("一次故障未能发生：" + e.getCause().getMessage(), "a fault did not happen");
        }
    }

    private Plan somewhere() throws IOException {
        var data = Files.createTempDirectory("gongkai-chaos-");
        return new Plan(project, data, false, Ports.anyForServices(), FreePort.any(), FreePort.any());
    }
}
