package org.gongkai.stack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.events.SubmissionId;
import org.gongkai.parse.DocumentInfo;
import org.gongkai.parse.ReportParser;
import org.gongkai.stack.Expected;
import org.gongkai.stack.running.ManyReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
    private static final Path SAMPLES = Path.of("../samples");

    @TempDir
    Path folder;

    @Test
    void aPercentileIsAValueThatWasMeasured() {
        var sorted = IntStream.rangeClosed(1, 200).mapToObj(Duration::ofMillis).toList();

        assertThat(Bench.percentile(sorted, 50)).isEqualTo(Duration.ofMillis(100));
        assertThat(Bench.percentile(sorted, 99)).isEqualTo(Duration.ofMillis(198));
        assertThat(Bench.percentile(List.of(Duration.ofMillis(7)), 95)).isEqualTo(Duration.ofMillis(7));
    }

    @Test
    void noTwoReportsAreTheSameFileAndEachIsStillTheReportItWas() throws IOException {
        var reports = new ManyReports(SAMPLES, 0).next(40);
        var parser = new ReportParser();
        var ids = new HashSet<String>();
        for (var report : reports) {
            var bytes = report.bytes();
            ids.add(SubmissionId.sha256(bytes));
            var sample = SAMPLES.resolve(report.name().substring(report.name().indexOf('-') + 1));
            var parsed = parser.parse(bytes, DocumentInfo.draft(report.name(), bytes));
            assertThat(Expected.of(sample).differences(parsed))
                    .as(report.name())
                    .isEmpty();
        }
        assertThat(ids).hasSize(40);
    }

    @Test
    void reportsOfTextComeFromManyPlacesAndTwoYears() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "宁武县2020年政府信息公开工作年度报告，上年2019年");
        var texts = new ManyReports(folder, 0)
                .next(60).stream()
                        .map(report -> new String(report.bytes(), StandardCharsets.UTF_8))
                        .toList();

        assertThat(texts.getFirst()).startsWith("平山县2020年").contains("上年2019年");
        assertThat(texts.get(30)).startsWith("平山县2019年").contains("上年2018年");
        assertThat(texts.stream()
                        .map(text -> text.substring(0, text.indexOf('政')))
                        .distinct())
                .hasSize(60);
    }

    @Test
    void reportsOfTextOnlyAreOfDifferentTownsInDifferentWordsWithTheSameFigures() throws IOException {
        var reports = ManyReports.ofText(SAMPLES, 0).next(50);
        var parser = new ReportParser();
        var keys = new HashSet<String>();
        var openings = new HashSet<String>();
        for (var report : reports) {
            var bytes = report.bytes();
            var sample = SAMPLES.resolve(report.name().substring(report.name().indexOf('-') + 1));
            var parsed = parser.parse(bytes, DocumentInfo.draft(report.name(), bytes));
            var original = parser.parse(Files.readAllBytes(sample), DocumentInfo.draft(report.name(), bytes));
            assertThat(parsed.figures().stream().map(figure -> figure.cell() + "=" + figure.value()))
                    .as(report.name())
                    .containsExactlyElementsOf(original.figures().stream()
                            .map(figure -> figure.cell() + "=" + figure.value())
                            .toList());
            keys.add(parsed.reportKey());
            openings.add(parsed.sections().getFirst().text());
        }
        assertThat(keys).hasSize(50);
        assertThat(openings).hasSize(50);
    }

    @Test
    void whatAJvmHoldsIsTheTotalOfItsHistogram() {
        assertThat(LiveHeap.megabytes("""
                 num     #instances         #bytes  class name (module)
                   1:         70000        9000000  [B (java.base@25)
                Total        436106       23813216
                """)).isEqualTo(22);
    }
}
