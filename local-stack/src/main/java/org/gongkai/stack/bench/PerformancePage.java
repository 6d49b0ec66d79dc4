package org.gongkai.stack.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code docs/performance.md}: what one run measured.
 *
 * @param replay the latest that was run; null for none
 */
record PerformancePage(BenchResult result, BenchResult.@Nullable Replay replay) {
    String render() {
        return """
                # Performance

                Written by `./gongkai bench --reports %d --write` on %s, on %d processors, with Java %s. Everything ran on that
                machine: who uploads, the broker, PostgreSQL (which did not wait for the disk) and the four services. As many
                reports went before, so that the compilers had their time.
                [ADR 22](adr/0022-what-binds-the-pipeline.md) tells what binds, and what was tried.

                ## As fast as they are accepted

                From the first upload until the last result can be queried. Texts are from thousands of towns, each in words of its
                own; all formats are those of `samples/`. The bare copy is the yardstick: the bytes of the texts are produced,
                consumed and inserted into a table like that of the documents, and neither read nor judged; documents are stored as
                they are (EXTERNAL), or compressed as PostgreSQL would (EXTENDED).

                | | reports | seconds | reports/s | goal |
                |---|---:|---:|---:|---:|
                %s

                Gongkai makes **%.0f %%** of the bare copy. The aim is a fifth.

                Processor time per report, in milliseconds: %s.

                Mean time of a stage, in milliseconds, waiting for others included: %s.

                ## One after the other

                %,d uploads of all formats at %d a second, from sending one until its result can be queried. The goal is 1,000 ms for
                95 of a hundred.

                | half of them | 95 %% | 99 %% |
                |---:|---:|---:|
                | %d ms | %d ms | %d ms |

                ## What a service costs

                Resident memory at its highest while reports came as fast as they were accepted, and the time from the start of the
                process until it is ready, the middle of three: with the cache that `./gongkai train` makes, and without. The goals
                are 250 MB and 1.2 s.

                | | memory | start | start without the cache |
                |---|---:|---:|---:|
                %s
                %s""".formatted(
                        result.bulk().getFirst().reports(),
                        day(result.at()),
                        result.processors(),
                        result.java(),
                        lines(Stream.concat(
                                result.bulk().stream().map(PerformancePage::row),
                                result.copies().stream().map(PerformancePage::row))),
                        share(),
                        each(bulk -> parts(bulk)),
                        each(bulk -> stages(bulk)),
                        result.paced().uploads(),
                        result.paced().perSecond(),
                        result.paced().p50().toMillis(),
                        result.paced().p95().toMillis(),
                        result.paced().p99().toMillis(),
                        lines(result.starts().stream().map(this::row)),
                        replay == null ? "" : section(replay));
    }

    /** What the page tells of a replay. */
    static String section(BenchResult.Replay replay) {
        var services = new TreeSet<>(replay.looks().getFirst().megabytes().keySet());
        return """

                ## A replay

                %,d texts waited on the topics, as after the consumers were sent back to their beginning (`./gongkai bench --replay %d`,
                on %s): done in %.0f s, %.0f a second. Megabytes that each service held after a full collection:

                | reports done | %s |
                |---:|%s
                %s
                """.formatted(
                        replay.reports(),
                        replay.reports(),
                        day(replay.at()),
                        seconds(replay.took()),
                        replay.perSecond(),
                        String.join(" | ", services),
                        "---:|".repeat(services.size()),
                        lines(replay.looks().stream().map(look -> row(look, services))));
    }

    /** Of the copy with the storage that documents have. */
    private double share() {
        return 100
                * result.bulk().getFirst().perSecond()
                / result.copies().getFirst().perSecond();
    }

    private String each(Function<BenchResult.Bulk, Stream<String>> values) {
        return result.bulk().stream()
                .map(bulk -> bulk.what() + " " + values.apply(bulk).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static Stream<String> parts(BenchResult.Bulk bulk) {
        return bulk.processorTime().entrySet().stream()
                .map(part -> part.getKey() + " " + millis(part.getValue().dividedBy(bulk.reports())));
    }

    private static Stream<String> stages(BenchResult.Bulk bulk) {
        return bulk.stages().entrySet().stream().map(stage -> stage.getKey() + " " + millis(stage.getValue()));
    }

    private static String row(BenchResult.Bulk bulk) {
        return "| %s | %,d | %.1f | **%.0f** | %d |"
                .formatted(bulk.what(), bulk.reports(), seconds(bulk.took()), bulk.perSecond(), bulk.goal());
    }

    private static String row(BenchResult.Copy copy) {
        return "| bare copy, %s | %,d | %.1f | %.0f | |"
                .formatted(copy.storage(), copy.reports(), seconds(copy.took()), copy.perSecond());
    }

    private String row(BenchResult.Start start) {
        long megabytes = result.bulk().stream()
                .mapToLong(bulk -> bulk.mostMegabytes().getOrDefault(start.service(), 0L))
                .max()
                .orElse(0);
        return "| %s | %d MB | %.2f s | %.2f s |"
                .formatted(start.service(), megabytes, seconds(start.with()), seconds(start.without()));
    }

    private static String row(BenchResult.Look look, Collection<String> services) {
        return "| %,d | %s |"
                .formatted(
                        look.reports(),
                        services.stream()
                                .map(service -> String.valueOf(look.megabytes().get(service)))
                                .collect(Collectors.joining(" | ")));
    }

    private static String lines(Stream<String> rows) {
        return rows.collect(Collectors.joining("\n"));
    }

    private static String day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static String millis(Duration time) {
        return "%.1f".formatted(time.toNanos() / 1e6);
    }
}
