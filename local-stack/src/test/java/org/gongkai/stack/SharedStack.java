package org.gongkai.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.events.ReportValidated;
import org.gongkai.stack.running.FreePort;
import org.gongkai.stack.running.Plan;
import org.gongkai.stack.running.Ports;
import org.gongkai.stack.running.Progress;
import org.gongkai.stack.running.Stack;
import org.gongkai.stack.running.Upload;

/** One stack for all end-to-end tests: started by the first that asks, stopped when the JVM of the tests ends. */
public final class SharedStack {
    public static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    static final Path SAMPLES = PROJECT.resolve("samples");

    private SharedStack() {}

    public static Stack get() {
        return Started.STACK;
    }

    /** Loaded when somebody asks for the stack, not for a path. */
    private static final class Started {
        static final Stack STACK = start();
    }

    /** Sends one file and waits for its result. */
    static ReportValidated resultOf(Upload upload) throws Exception {
        var portal = get().portal();
        return resultOf(portal.submit(List.of(upload)).getFirst().id());
    }

    static ReportValidated resultOf(String submissionId) throws Exception {
        var portal = get().portal();
        Waiting.until(
                "a result of " + submissionId, () -> portal.result(submissionId).isPresent());
        return portal.result(submissionId).orElseThrow();
    }

    private static Stack start() {
        try {
            var data = Files.createTempDirectory("gongkai-it-");
            var plan = new Plan(PROJECT, data, false, Ports.anyForServices(), FreePort.any(), FreePort.any());
            return Stack.start(plan, new Progress(System.err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
