package org.gongkai.stack.running;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One service, run as {@code java -jar} in a process of its own. */
public final class ServiceProcess implements Child {
    private static final int LAST_LINES = 5;
    private static final Duration ORDERLY = Duration.ofSeconds(15);
    /** EX_TEMPFAIL of sysexits.h, by which a service says that a new process could go on. */
    private static final int START_AGAIN = 75;

    private final Service service;
    private final Path log;
    private final Process process;
    private final long started = System.nanoTime();

    /** Lines that earlier runs left in the log. */
    private final long linesBefore;

    private ServiceProcess(Service service, Path log, long linesBefore, Process process) {
        this.service = service;
        this.log = log;
        this.linesBefore = linesBefore;
        this.process = process;
    }

    /** Starts it and returns at once. */
    public static ServiceProcess start(
            Service service, Path jar, Path log, Map<String, String> settings, List<String> options)
            throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        var command = JavaCommand.of(service, jar, options);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        // The launcher's own settings are no settings of the service.
        builder.environment().keySet().removeIf(name -> name.startsWith("GONGKAI_"));
        builder.environment().putAll(settings);
        return new ServiceProcess(service, log, linesOf(log), builder.start());
    }

    /**
     * Waits until the service says that it is ready.
     *
     * @return how long the start took
     * @throws StackFailure when it ends instead, or takes longer than the limit
     */
    public Duration awaitReady(Health health, Duration limit) throws InterruptedException {
        while (!health.isReady()) {
            if (!process.isAlive()) {
                throw died();
            }
            if (age().compareTo(limit) > 0) {
                throw new StackFailure(
                        service.module() + " 在 " + limit.toSeconds() + " 秒内未就绪，日志：" + log,
                        service.module() + " was not ready after " + limit.toSeconds() + " s, log: " + log,
                        lastLines());
            }
            Thread.sleep(20);
        }
        return age();
    }

    private static long linesOf(Path log) throws IOException {
        if (!Files.exists(log)) {
            return 0;
        }
        try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.count();
        }
    }

    /** What to say when it has ended by itself. */
    StackFailure died() {
        var code = process.isAlive() ? "?" : String.valueOf(process.exitValue());
        return new StackFailure(
                service.module() + " 意外退出（退出码 " + code + "），日志：" + log,
                service.module() + " ended unexpectedly (exit code " + code + "), log: " + log,
                lastLines());
    }

    /** Whether it ended because it cannot go on in this process, as with a clock that went back. */
    boolean asksToBeStarted() {
        return !process.isAlive() && process.exitValue() == START_AGAIN;
    }

    Service service() {
        return service;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end. */
    public void terminate() {
        process.destroy();
    }

    /** Waits for the end asked for, and makes an end where it does not come. */
    public void awaitEnd() throws InterruptedException {
        awaitEnd(ORDERLY);
    }

    /** The same where there is a reason why it takes long. */
    public void awaitEnd(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience)) {
            kill();
        }
    }

    @Override
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private Duration age() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** What it complained of in the end; nothing when it was killed from outside. */
    private List<String> lastLines() {
        try (var lines = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            var all = lines.lines()
                    .skip(linesBefore)
                    .filter(line ->
                            line.contains(" ERROR ") || line.contains(" FATAL ") || line.startsWith("Caused by"))
                    .toList();
            return all.subList(Math.max(0, all.size() - LAST_LINES), all.size());
        } catch (IOException e) {
            return List.of(log + ": " + e.getMessage());
        }
    }
}
