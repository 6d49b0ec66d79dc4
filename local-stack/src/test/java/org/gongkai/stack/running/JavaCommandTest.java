package org.gongkai.stack.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JavaCommandTest {
    private static final Path PROJECT = Path.of("..");

    @ParameterizedTest
    @EnumSource
    void containersStartAServiceWithTheSameOptions(Service service) throws IOException {
        var image = Files.readString(PROJECT.resolve(service.module()).resolve("src/main/docker/Dockerfile.jvm"));

        var options = image.lines()
                .filter(line -> line.startsWith("ENV JAVA_OPTS="))
                .findFirst()
                .orElseThrow();

        assertThat(List.of(options.split("[\" ]")))
                .containsAll(JavaCommand.options(service))
                .filteredOn("-XX:TieredStopAtLevel=1"::equals)
                .hasSize(service.isOptimised() ? 0 : 1);
        assertThat(image).contains("MALLOC_ARENA_MAX=2");
    }

    @ParameterizedTest
    @EnumSource
    void theHeapOfAServiceIsBounded(Service service) {
        assertThat(JavaCommand.of(service, Path.of("service.jar"), List.of("-Xlog:aot=off")))
                .contains("-Xmx" + service.heapMegabytes() + "m", "-Xlog:aot=off")
                .endsWith("-jar", "service.jar");
    }
}
