package org.gongkai.stack.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.stack.running.Access;
import org.gongkai.stack.running.FreePort;
import org.gongkai.stack.running.Memory;
import org.gongkai.stack.running.Options;
import org.gongkai.stack.running.Plan;
import org.gongkai.stack.running.Ports;
import org.gongkai.stack.running.Progress;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.Stack;

/** {@code ./gongkai hostile}: what nobody should send, what it is answered, and that the services live on. */
public final class Hostile {
    private static final int TINY_FILES = 10_000;
    private static final int SLOW_CLIENTS = 200;
    private static final Duration SLOW = Duration.ofSeconds(30);

    private final Stack stack;
    private final Progress progress;
    private final Map<Service, Long> mostMegabytes = new EnumMap<>(Service.class);

    Hostile(Stack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /**
     * An upload and what came of it.
     *
     * @param got the answer
     * @param took until the answer, or the result of what was taken in
     */
    record Outcome(HostileUpload upload, String got, Duration took) {
        boolean isAsDocumented() {
            return upload.answer().equals(got);
        }
    }

    public static int run(Path project, Options options) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("gongkai-hostile-");
        var plan = new Plan(project, data, false, Ports.anyForServices(), FreePort.any(), FreePort.any());
        var progress = new Progress(System.err);
        try (var stack = Stack.start(plan, progress)) {
            var uploads = Stream.of(
                            HostileDocuments.all(),
                            HostileRequests.all(),
                            HostileCrowds.of(TINY_FILES, SLOW_CLIENTS, SLOW))
                    .flatMap(List::stream)
                    .toList();
            var page = new Hostile(stack, progress).send(uploads);
            System.out.println(page.table());
            if (options.value("--out").isPresent()) {
                var out = Path.of(options.value("--out").get());
                Files.writeString(out, page.render());
                System.out.println(out);
            }
            return page.holds() ? 0 : 1;
        }
    }

    /** Sends all, one after the other, and looks at the services in between. */
    HostilePage send(List<HostileUpload> uploads) throws IOException, InterruptedException {
        try (var tripwire = new Tripwire()) {
            var target = new HostileTarget(
                    stack.portal(),
                    stack.access().bearer(Access.COMMANDS),
                    stack.plan().port(Service.INGEST),
                    tripwire);
            var outcomes = new ArrayList<Outcome>();
            for (var upload : uploads) {
                long begun = System.nanoTime();
                var got = upload.attack().on(target);
                var outcome = new Outcome(upload, got, Duration.ofNanos(System.nanoTime() - begun));
                outcomes.add(outcome);
                progress.say(
                        upload.what() + "：" + got, outcome.isAsDocumented() ? "as documented" : "NOT AS DOCUMENTED");
                look();
            }
            return new HostilePage(outcomes, mostMegabytes, tripwire.calls(), allLive());
        }
    }

    private void look() throws IOException {
        for (var service : Service.values()) {
            mostMegabytes.merge(
                    service, Memory.residentMegabytes(stack.service(service).handle()), Math::max);
        }
    }

    private boolean allLive() throws InterruptedException {
        for (var service : Service.values()) {
            var health = stack.health(service);
            if (!stack.service(service).isAlive() || !health.isLive() || !health.isReady()) {
                return false;
            }
        }
        return true;
    }
}
