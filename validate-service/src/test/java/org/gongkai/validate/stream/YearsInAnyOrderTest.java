package org.gongkai.validate.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.events.Finding;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.ReportValidated;
import org.gongkai.validate.ExampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Years and their revisions in every order there is, each order for an agency of its own. */
class YearsInAnyOrderTest {
    private static final Instant MONDAY = Instant.parse("2023-01-23T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2023-01-24T00:00:00Z");

    /** One upload: its report year, when it came, and what it holds. */
    private record Upload(String name, Instant receivedAt, String words) {}

    private static final List<Upload> UPLOADS = List.of(
            new Upload("before", MONDAY, "format 2019, year 2020" + row("received", 3) + row("carriedOut", 3)),
            new Upload("before-revised", TUESDAY, "format 2019, year 2020" + row("received", 5) + row("carriedOut", 5)),
            new Upload(
                    "year",
                    MONDAY,
                    "year 2021" + row("carriedIn", 3) + row("total", 1) + row("granted", 1) + row("carriedOut", 2)),
            new Upload("after", MONDAY, "year 2022" + row("carriedIn", 4) + row("total", 4) + row("granted", 4)),
            new Upload(
                    "after-revised", TUESDAY, "year 2022" + row("carriedIn", 2) + row("total", 2) + row("granted", 2)));

    @Test
    void everyOrderEndsInTheSameResults(@TempDir Path state) {
        var orders = permutations(UPLOADS);
        var published = new HashMap<String, ReportValidated>();
        try (var stream = new StreamInMemory(state, Release.like("1"))) {
            for (var order = 0; order < orders.size(); order++) {
                for (var upload : orders.get(order)) {
                    stream.report(report("a" + order, upload));
                }
            }
            stream.published().forEach(event -> published.put(event.report().reportKey(), event));
            assertThat(published).as("what was published last is what is held").isEqualTo(stream.held());
        }

        var expected = outcome("a0", published);
        assertThat(expected).containsOnlyKeys(2020, 2021, 2022);
        assertThat(expected.get(2020)).startsWith("before-revised, against -, ").endsWith("[]");
        assertThat(expected.get(2021))
                .startsWith("year, against before-revised, ")
                .contains("X_CARRY");
        assertThat(expected.get(2022))
                .startsWith("after-revised, against year, ")
                .endsWith("[]");
        for (var order = 1; order < orders.size(); order++) {
            assertThat(outcome("a" + order, published))
                    .as("order %s", orders.get(order).stream().map(Upload::name).toList())
                    .isEqualTo(expected);
        }
    }

    /** Everything a result says but for the agency's own key and the time. */
    private static Map<Integer, String> outcome(String agency, Map<String, ReportValidated> published) {
        var outcome = new TreeMap<Integer, String>();
        for (var year = 2020; year <= 2022; year++) {
            var event = published.get(ReportParsed.reportKey(agency, year));
            var lastYear = event.comparedWith();
            outcome.put(
                    year,
                    event.report().submissionId().substring(agency.length() + 1) + ", against "
                            + (lastYear == null ? "-" : lastYear.submissionId().substring(agency.length() + 1))
                            + ", " + event.verdict() + " " + event.checked() + " "
                            + event.findings().stream()
                                    .map(YearsInAnyOrderTest::told)
                                    .toList());
        }
        return outcome;
    }

    private static String told(Finding finding) {
        return finding.rule() + " " + finding.severity() + " " + finding.blame() + " " + finding.cells() + " "
                + finding.equations() + " " + finding.message() + " " + finding.repair();
    }

    private static ReportParsed report(String agency, Upload upload) {
        return ExampleReport.uploaded(
                ExampleReport.of("agency key " + agency + ", " + upload.words()),
                agency + " " + upload.name(),
                upload.receivedAt());
    }

    private static String row(String row, int requests) {
        return ", %1$s %2$d, %1$s.total %2$d".formatted(row, requests);
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<T>>();
        for (var first : items) {
            var rest = new ArrayList<>(items);
            rest.remove(first);
            for (var permutation : permutations(rest)) {
                var whole = new ArrayList<T>();
                whole.add(first);
                whole.addAll(permutation);
                all.add(whole);
            }
        }
        return all;
    }
}
