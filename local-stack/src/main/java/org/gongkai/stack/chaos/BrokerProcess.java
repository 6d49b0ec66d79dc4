package org.gongkai.stack.chaos;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.stack.running.Broker;
import org.gongkai.stack.running.Child;
import org.gongkai.stack.running.Logs;
import org.gongkai.stack.running.Pipeline;

/** The broker in a process of its own, which can be killed without the launcher. */
final class BrokerProcess implements Child {
    private static final String READY = "ready";

    private final Process process;

    private BrokerProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts it and returns when it takes connections and has the topics.
     *
     * @param partitions of the topics that are not there yet
     */
    static BrokerProcess start(Path folder, int port, int partitions, Path log, Map<String, String> environment)
            throws IOException {
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        folder.toString(),
                        String.valueOf(port),
                        log.toString(),
                        String.valueOf(partitions)))
                .redirectError(ProcessBuilder.Redirect.appendTo(new File(log + ".err")));
        builder.environment().putAll(environment);
        var process = builder.start();
        var line = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (!READY.equals(line)) {
            process.destroyForcibly();
            throw new IOException("the broker did not start, see " + log);
        }
        return new BrokerProcess(process);
    }

    /** What runs in that process: a broker until the launcher closes the pipe, or is gone. */
    public static void main(String[] line) throws IOException, InterruptedException {
        Logs.to(Path.of(line[2]));
        try (var broker = Broker.start(Path.of(line[0]), Integer.parseInt(line[1]))) {
            Pipeline.create(broker.bootstrapServers(), Integer.parseInt(line[3]));
            System.out.println(READY);
            while (System.in.read() >= 0) {
                // nothing is said to a broker this way
            }
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
