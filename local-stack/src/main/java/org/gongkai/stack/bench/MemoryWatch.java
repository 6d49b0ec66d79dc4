package org.gongkai.stack.bench;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.gongkai.stack.running.Memory;
import org.gongkai.stack.running.Service;
import org.gongkai.stack.running.Stack;

/** Looks once a second at how much memory the services take. */
final class MemoryWatch implements AutoCloseable {
    private static final long PERIOD_MILLIS = 1000;

    private final Stack stack;
    private final Map<String, Long> most = new ConcurrentSkipListMap<>();
    private final Thread watcher = Thread.ofVirtual().name("memory").unstarted(this::watch);

    private MemoryWatch(Stack stack) {
        this.stack = stack;
    }

    static MemoryWatch of(Stack stack) {
        var watch = new MemoryWatch(stack);
        watch.watcher.start();
        return watch;
    }

    /** The most that was seen of each service. */
    Map<String, Long> mostMegabytes() {
        return Map.copyOf(most);
    }

    private void watch() {
        try {
            while (true) {
                for (var service : Service.values()) {
                    long megabytes =
                            Memory.residentMegabytes(stack.service(service).handle());
                    most.merge(service.module(), megabytes, Math::max);
                }
                Thread.sleep(PERIOD_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // seen enough
        } catch (IOException e) {
            throw new IllegalStateException("cannot see how much memory the services take", e);
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
