package org.gongkai.stack.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JavaCommandTest {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern LIMIT = Pattern.compile("limits:\\s+memory: (\\d+)(Mi|Gi)");

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

    /** In a container the heap is a part of its memory; what it may hold here it must be able to hold there. */
    @ParameterizedTest
    @EnumSource
    void theHeapOfAServiceFitsIntoItsContainer(Service service) throws IOException {
        var manifest = Files.readString(PROJECT.resolve("kubernetes/base/" + service.module() + ".yaml"));
        var limit = LIMIT.matcher(manifest);
        assertThat(limit.find()).isTrue();
        int container = Integer.parseInt(limit.group(1)) * (limit.group(2).equals("Gi") ? 1024 : 1);

        var heap = JavaCommand.of(service, Path.of("service.jar"), List.of()).stream()
                .filter(option -> option.startsWith("-Xmx"))
                .mapToInt(option -> Integer.parseInt(option.replaceAll("\\D", "")))
                .findFirst();

        assertThat(heap.orElseThrow()).isLessThanOrEqualTo(container * 70 / 100);
    }

    @Test
    void everyImageIsTrainedByTheSameScript() throws IOException {
        var scripts = new HashSet<String>();
        for (var service : Service.values()) {
            scripts.add(Files.readString(PROJECT.resolve(service.module()).resolve("src/main/docker/train.sh")));
        }

        assertThat(scripts).hasSize(1);
    }
}
