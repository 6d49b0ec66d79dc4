package org.gongkai.validate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.validate.repair.Explainer;
import org.gongkai.validate.repair.Explanation;
import org.gongkai.validate.repair.MutatedReports;
import org.gongkai.validate.rule.Report;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to check a report, and to find the mistakes in one that does not add up. On one thread, warm. */
@Threads(1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ValidationBenchmark {
    private static final int REPORTS = 1_000;

    /** Reports of all sizes that add up: nothing is to be repaired. */
    @State(Scope.Benchmark)
    public static class Clean {
        private final ReportValidator validator = new ReportValidator();
        private final List<ReportParsed> reports = new ArrayList<>();
        private int next;

        @Setup
        public void makeUp() {
            var random = new Random(1);
            for (int i = 0; i < REPORTS; i++) {
                reports.add(MutatedReports.of(0, random));
            }
        }
    }

    /** Reports with so many slips of all kinds in table three. */
    @State(Scope.Benchmark)
    public static class Slipped {
        @Param({"1", "2", "4", "8"})
        int slips;

        private final List<Report> reports = new ArrayList<>();
        private int next;

        @Setup
        public void makeUp() {
            var random = new Random(2);
            for (int i = 0; i < REPORTS; i++) {
                reports.add(new Report(MutatedReports.of(slips, random)));
            }
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public ReportValidated rules(Clean clean) {
        clean.next = (clean.next + 1) % REPORTS;
        return clean.validator.validate(clean.reports.get(clean.next), Instant.EPOCH);
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public List<Explanation> repair(Slipped slipped) {
        slipped.next = (slipped.next + 1) % REPORTS;
        return Explainer.explain(slipped.reports.get(slipped.next));
    }
}
