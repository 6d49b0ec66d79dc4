package org.gongkai.stack.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.Stack;

/** What each part of the stack takes of the processors: where the time of a report goes. */
final class ProcessorTime {
    private final Stack stack;
    private final Map<String, Duration> before;

    ProcessorTime(Stack stack) throws IOException {
        this.stack = stack;
        this.before = now();
    }

    /** What each has taken since this was made. */
    Map<String, Duration> since() throws IOException {
        var taken = new LinkedHashMap<String, Duration>();
        now().forEach((part, time) -> taken.put(part, time.minus(before.getOrDefault(part, Duration.ZERO))));
        return taken;
    }

    private Map<String, Duration> now() throws IOException {
        var times = new LinkedHashMap<String, Duration>();
        for (var service : Service.values()) {
            times.put(service.module(), of(Stream.of(stack.service(service).handle())));
        }
        times.put("PostgreSQL", of(stack.database().process().stream().flatMap(ProcessorTime::withChildren)));
        // The broker lives in this process, and so does who sends the uploads.
        times.put("broker and uploads", of(Stream.of(ProcessHandle.current())));
        return times;
    }

    private static Stream<ProcessHandle> withChildren(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    private static Duration of(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
