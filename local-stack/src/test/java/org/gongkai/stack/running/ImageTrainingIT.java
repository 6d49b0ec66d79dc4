package org.gongkai.stack.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an image does when it is built, without the image: a service that did not start would only make it slower, and silently. */
class ImageTrainingIT {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final String COMMAND = "RUN sh /deployments/train.sh ";

    @TempDir
    private Path deployments;

    @ParameterizedTest
    @EnumSource(names = {"INGEST", "REPORT"})
    void theServiceStartsAndLeavesACache(Service service) throws IOException, InterruptedException {
        var docker = PROJECT.resolve(service.module()).resolve("src/main/docker");
        for (var script : List.of("train.sh", "asks.sh")) {
            Files.copy(docker.resolve(script), deployments.resolve(script));
        }
        try (var parts = Files.list(service.jar(PROJECT).getParent())) {
            for (var part : parts.toList()) {
                Files.createSymbolicLink(deployments.resolve(part.getFileName()), part);
            }
        }
        var said = deployments.resolve("said.txt");
        var training = new ProcessBuilder(command(docker.resolve("Dockerfile.jvm"), FreePort.any()))
                .directory(deployments.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        training.environment().put("JAVA_OPTS", String.join(" ", JavaCommand.options(service)));
        training.environment()
                .merge("PATH", System.getProperty("java.home") + "/bin", (path, java) -> java + ":" + path);
        var process = training.start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("it ends").isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }

        assertThat(Files.readString(said)).doesNotContain("did not start").contains("AOTCache creation is complete");
        assertThat(deployments.resolve("app.aot")).isNotEmptyFile();
    }

    /** As the image has it, but at this port. */
    private static List<String> command(Path image, int port) throws IOException {
        var options = Files.readString(image)
                .lines()
                .filter(line -> line.startsWith(COMMAND))
                .map(line -> line.substring(COMMAND.length()).split(" "))
                .findFirst()
                .orElseThrow();
        var command = new ArrayList<>(List.of("sh", "train.sh", "http://localhost:" + port));
        command.addAll(List.of(options).subList(1, options.length));
        command.add("-Dquarkus.http.port=" + port);
        return command;
    }
}
