package org.gongkai.stack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.events.EventJson;
import org.gongkai.stack.running.Service;
import org.junit.jupiter.api.Test;

class PerformancePageTest {
    private static final Path PAGE = Path.of("../docs/performance.md");

    @Test
    void thePageOfTheProjectIsOneThatTheCommandWrites() throws IOException {
        var page = Files.readString(PAGE);

        assertThat(Stream.of(null, replay()).map(replay -> form(new PerformancePage(result(), replay).render())))
                .contains(form(page));
    }

    @Test
    void theShareIsThatOfTheCopyWithTheSameStorage() {
        assertThat(new PerformancePage(result(), null).render())
                .contains("| texts | 8,000 | 20.0 | **400** | 500 |", "| bare copy, EXTERNAL | 8,000 | 4.0 | 2000 | |")
                .contains("**20 %** of the bare copy")
                .contains("texts ingest-service 2.0, parse-service 2.0");
    }

    @Test
    void whatIsMeasuredCanBeReadAgain() throws IOException {
        var json = EventJson.mapper().writeValueAsString(replay());

        assertThat(EventJson.mapper().readValue(json, BenchResult.Replay.class)).isEqualTo(replay());
    }

    /** Numbers and the version of Java apart. */
    private static String form(String page) {
        return page.replaceAll("with Java \\S+", "with Java").replaceAll("[0-9][0-9.,]*", "0");
    }

    private static BenchResult result() {
        return new BenchResult(
                Instant.EPOCH,
                2,
                "25",
                List.of(
                        bulk("texts", 500, 8_000, Duration.ofSeconds(20)),
                        bulk("all formats", 60, 1_500, Duration.ofSeconds(20))),
                List.of(
                        new BenchResult.Copy("EXTERNAL", 8_000, Duration.ofSeconds(4)),
                        new BenchResult.Copy("EXTENDED", 8_000, Duration.ofSeconds(5))),
                new BenchResult.Paced(
                        20, 1_200, Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(300)),
                Arrays.stream(Service.values())
                        .map(service -> new BenchResult.Start(
                                service.module(), Duration.ofMillis(2_500), Duration.ofMillis(1_100)))
                        .toList());
    }

    private static BenchResult.Bulk bulk(String what, int goal, int reports, Duration took) {
        var stages = new TreeMap<String, Duration>();
        List.of("parse", "receive", "store", "validate").forEach(stage -> stages.put(stage, Duration.ofMillis(2)));
        var memory = new LinkedHashMap<String, Long>();
        Arrays.stream(Service.values()).forEach(service -> memory.put(service.module(), 200L));
        var parts = new LinkedHashMap<String, Duration>();
        memory.keySet().forEach(service -> parts.put(service, Duration.ofSeconds(16)));
        parts.put("PostgreSQL", Duration.ofSeconds(16));
        parts.put("broker and uploads", Duration.ofSeconds(16));
        return new BenchResult.Bulk(what, goal, reports, 1, took, parts, stages, memory);
    }

    private static BenchResult.Replay replay() {
        var look = Map.of("parse-service", 60L, "validate-service", 50L, "report-service", 80L);
        return new BenchResult.Replay(
                Instant.EPOCH,
                100_000,
                Duration.ofSeconds(500),
                Stream.iterate(10_000L, done -> done + 10_000L)
                        .limit(10)
                        .map(done -> new BenchResult.Look(done, look))
                        .toList());
    }
}
