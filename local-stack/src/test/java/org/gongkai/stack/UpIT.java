package org.gongkai.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gongkai.issuer.Keys;
import org.gongkai.stack.running.Access;
import org.gongkai.stack.running.Database;
import org.gongkai.stack.running.Health;
import org.gongkai.stack.running.ManyReports;
import org.gongkai.stack.running.Portal;
import org.gongkai.stack.running.Ports;
import org.gongkai.stack.running.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code up} as a process of its own, ended as roughly as a process can be. */
class UpIT {
    @TempDir
    Path folder;

    private final Map<Service, Integer> ports = Ports.anyForServices();
    private final List<Process> started = new ArrayList<>();

    UpIT() throws IOException {}

    @AfterEach
    void endWhatATestHasLeft() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    void whatWasStoredIsThereAfterAKillAndNothingIsLeftRunning() throws Exception {
        var data = folder.resolve("data");
        var first = up(data, "first.log");
        Waiting.until("the stack to be ready", () -> isReady(first));
        var portal = portal(data);
        var upload = new ManyReports(SharedStack.PROJECT.resolve("samples"), 9000).next(1);
        var id = portal.submit(upload).getFirst().id();
        Waiting.until("a result", () -> portal.result(id).isPresent());

        var second = up(data, "second.log");
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("second.log")))
                .contains("is in use by another gongkai up")
                .doesNotContain("Exception");

        var children = first.toHandle().descendants().toList();
        assertThat(children).hasSizeGreaterThanOrEqualTo(Service.values().length);
        first.destroyForcibly().waitFor();
        for (var child : children) {
            Waiting.until("the end of process " + child.pid(), () -> !child.isAlive());
        }
        Waiting.until(
                "the end of PostgreSQL",
                () -> Database.process(data.resolve("postgres"))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty());

        var again = up(data, "again.log");
        Waiting.until("the stack to be ready again", () -> isReady(again));
        assertThat(portal(data).result(id)).isPresent();
    }

    private boolean isReady(Process launcher) throws Exception {
        assertThat(launcher.isAlive())
                .as(() -> "up is running; what it said: " + said())
                .isTrue();
        try (var http = HttpClient.newHttpClient()) {
            for (int port : ports.values()) {
                if (!new Health(http, "http://localhost:" + port).isReady()) {
                    return false;
                }
            }
            return true;
        }
    }

    private String said() {
        try (var logs = Files.newDirectoryStream(folder, "*.log")) {
            var text = new StringBuilder();
            for (var log : logs) {
                text.append(Files.readString(log));
            }
            return text.toString();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Portal portal(Path data) throws IOException {
        return new Portal(
                HttpClient.newHttpClient(),
                new Access(new Keys(data.resolve("issuer"))).bearer(Access.COMMANDS),
                "http://localhost:" + ports.get(Service.INGEST),
                "http://localhost:" + ports.get(Service.REPORT));
    }

    private Process up(Path data, String log) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-Dgongkai.home=" + SharedStack.PROJECT,
                "-jar",
                SharedStack.PROJECT
                        .resolve("local-stack/target/local-stack.jar")
                        .toString(),
                "up",
                "--data",
                data.toString()));
        ports.forEach((service, port) -> command.addAll(List.of(service.portOption(), String.valueOf(port))));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile())
                .start();
        started.add(process);
        return process;
    }
}
