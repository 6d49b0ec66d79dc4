package org.gongkai.validate.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.kafka.streams.KafkaStreams;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.validate.ExampleReport;
import org.gongkai.validate.revalidation.Mode;
import org.gongkai.validate.revalidation.ReportChange;
import org.gongkai.validate.revalidation.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the instances, the results are those of one that nothing happened to. */
class StreamOnABrokerIT {
    private static final Instant MONDAY = Instant.parse("2023-01-23T00:00:00Z");
    private static final int AGENCIES = 24;
    private static final Rules FIRST = Release.without("X_CARRY", "1");
    private static final Rules SECOND = Release.like("2");

    @TempDir
    Path folder;

    private RealBroker broker;
    private final List<ReportParsed> reports = reports();

    @BeforeEach
    void start() throws Exception {
        broker = new RealBroker(folder.resolve("kafka"));
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void deathsInTheMiddleOfOrdinaryWorkAndOfAWalkAndLostFoldersChangeNothing() throws Exception {
        var underFirst = undated(undisturbed(FIRST));
        var underSecond = undated(undisturbed(SECOND));
        broker.send(reports);
        try (var dies = instance("a", Instance.dyingAt(reports.size() / 2, FIRST))) {
            awaitDeath(dies);
        }
        try (var _ = instance("a", FIRST)) {
            await("the results", () -> undated(broker.last()).equals(underFirst));
        }

        // The folder is lost: what was held comes back from the changelog.
        String id;
        try (var dies = instance("b", Instance.dyingAt(AGENCIES, SECOND))) {
            awaitRunning(dies);
            id = dies.revalidations.ask(Mode.APPLY, Scope.EVERYTHING).request().id();
            awaitDeath(dies);
        }
        try (var survivor = instance("b", SECOND)) {
            await("the end of the walk", () -> isDone(survivor, id));

            assertThat(undated(broker.last())).isEqualTo(underSecond);
            assertThat(broker.published())
                    .filteredOn(event -> event.ruleSet().hash().equals("2"))
                    .extracting(event -> event.report().reportKey())
                    .as("each report once: what died with the process was never published")
                    .hasSize(3 * AGENCIES)
                    .doesNotHaveDuplicates();
            var known = survivor.revalidations.find(id).orElseThrow();
            var told = new ArrayList<String>();
            var page = survivor.changes.read(known, null, 5);
            while (page.next() != null) {
                page.changes().stream().map(ReportChange::reportKey).forEach(told::add);
                page = survivor.changes.read(known, Cursor.of(page.next().text()), 5);
            }
            page.changes().stream().map(ReportChange::reportKey).forEach(told::add);
            assertThat(told)
                    .doesNotHaveDuplicates()
                    .hasSameElementsAs(broker.last().values().stream()
                            .filter(event -> event.findings().stream()
                                    .anyMatch(finding -> finding.rule().equals("X_CARRY")))
                            .map(event -> event.report().reportKey())
                            .toList())
                    .isNotEmpty();
        }
    }

    @Test
    void instancesThatComeAndGoDuringLoadAndAWalkChangeNothingAndAReplayGivesTheSame() throws Exception {
        var expected = undated(undisturbed(SECOND));
        var half = reports.size() / 2;
        broker.send(reports.subList(0, half));
        try (var first = instance("a", SECOND)) {
            awaitRunning(first);
            try (var second = instance("b", SECOND)) {
                var id = first.revalidations
                        .ask(Mode.APPLY, Scope.EVERYTHING)
                        .request()
                        .id();
                broker.send(reports.subList(half, reports.size()));
                awaitRunning(second);
                first.leave();

                await("the results", () -> undated(broker.last()).equals(expected));
                await("the end of the walk", () -> isDone(second, id));
                assertThat(undated(broker.last())).isEqualTo(expected);
            }
        }

        var before = broker.published().size();
        try (var _ = new Instance(broker, "replay", folder.resolve("replay"), SECOND)) {
            await("all reports once more", () -> broker.published().size() >= before + reports.size());
            await("the same results", () -> undated(broker.last()).equals(expected));
        }
    }

    /** What one instance to which nothing happens makes of the same reports, without a broker. */
    private Map<String, ReportValidated> undisturbed(Rules rules) {
        try (var stream = new StreamInMemory(folder.resolve("undisturbed"), rules)) {
            reports.forEach(stream::report);
            return stream.held();
        }
    }

    private static Map<String, ReportValidated> undated(Map<String, ReportValidated> events) {
        var undated = new TreeMap<String, ReportValidated>();
        events.forEach((key, event) -> undated.put(
                key,
                new ReportValidated(
                        event.report(),
                        event.verdict(),
                        event.ruleSet(),
                        event.comparedWith(),
                        Instant.EPOCH,
                        event.findings(),
                        event.checked(),
                        event.switchedOff())));
        return undated;
    }

    /** Three years of each agency and a late revision of the first, in an order of chance. */
    private static List<ReportParsed> reports() {
        var reports = new ArrayList<ReportParsed>();
        for (var agency = 0; agency < AGENCIES; agency++) {
            reports.add(report(agency, 2020, "", 3, "", MONDAY));
            reports.add(report(agency, 2020, "", agency % 5, "-revised", MONDAY.plusSeconds(60)));
            reports.add(report(agency, 2021, carried("carriedIn", agency % 3), agency % 2, "", MONDAY));
            reports.add(report(agency, 2022, carried("carriedIn", agency % 4), 0, "", MONDAY));
        }
        Collections.shuffle(reports, new Random(4));
        return reports;
    }

    private static ReportParsed report(
            int agency, int year, String carriedIn, int carriedOut, String suffix, Instant receivedAt) {
        var words = "agency key a" + agency + (year == 2020 ? ", format 2019" : "") + ", year " + year + carriedIn
                + carried("carriedOut", carriedOut);
        return ExampleReport.uploaded(ExampleReport.of(words), "a" + agency + "-" + year + suffix, receivedAt);
    }

    private static String carried(String row, int requests) {
        return ", %1$s %2$d, %1$s.total %2$d".formatted(row, requests);
    }

    private Instance instance(String state, Rules rules) throws Exception {
        return new Instance(broker, "validate-service", folder.resolve(state), rules);
    }

    private static boolean isDone(Instance instance, String id) {
        return instance.revalidations.find(id).orElseThrow().isDone();
    }

    private static void awaitRunning(Instance instance) throws Exception {
        await("the stream", () -> instance.streams.state() == KafkaStreams.State.RUNNING);
    }

    private static void awaitDeath(Instance instance) throws Exception {
        await("its death", () -> instance.streams.state() == KafkaStreams.State.ERROR);
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        var began = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - began > Duration.ofSeconds(90).toNanos()) {
                throw new AssertionError("waited for " + what);
            }
            Thread.sleep(200);
        }
    }
}
