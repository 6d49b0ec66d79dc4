package org.gongkai.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gongkai.events.ComparedReport;
import org.gongkai.events.Finding;
import org.gongkai.events.ReportValidated;
import org.junit.jupiter.api.Test;

/** Two years of an agency, sent in both orders: for two places, so that neither order knows of the other. */
class YearsIT {
    private static final Path REAL = Path.of("../../shared/samples");
    private static final String ONE = "连江县";
    private static final String OTHER = "罗源县";

    @Test
    void theSamplesTwoYearsGiveTheSameResultInBothOrders() throws Exception {
        var text = Files.readString(SharedStack.SAMPLES.resolve("ningwu-2020.txt"));
        UnaryOperator<String> yearBefore = words -> words.replace("2020年", "2019年");

        var result = inBothOrders(
                place -> yearBefore.apply(text.replace("宁武县", place)), place -> text.replace("宁武县", place));

        assertThat(result.findings()).extracting(Finding::rule).contains("NARR_YEAR_COPY");
    }

    @Test
    void theRealReportsOfTwoYearsContradictEachOtherInOneFigureInBothOrders() throws Exception {
        assumeTrue(Files.isDirectory(REAL), "skipped: the real reports are not on this machine (" + REAL + ")");
        var before = Files.readString(REAL.resolve("pingtan-2022.txt"));
        var after = Files.readString(REAL.resolve("pingtan-2023.txt"));

        var result = inBothOrders(place -> before.replace("平潭综合实验区", place), place -> after.replace("平潭综合实验区", place));

        assertThat(result.findings())
                .extracting(Finding::rule)
                .contains("X_EFFECTIVE_DOCS")
                .doesNotContain("X_CARRY");
    }

    /** The later year's result, which must be the same whichever came first. */
    private static ReportValidated inBothOrders(UnaryOperator<String> before, UnaryOperator<String> after)
            throws Exception {
        var before1 = send(before.apply(ONE));
        SharedStack.resultOf(before1);
        var after1 = send(after.apply(ONE));
        var inOrder = comparedResultOf(after1);

        var after2 = send(after.apply(OTHER));
        assertThat(SharedStack.resultOf(after2).comparedWith()).isNull();
        var before2 = send(before.apply(OTHER));
        var reversed = comparedResultOf(after2);

        assertThat(inOrder.comparedWith())
                .isEqualTo(new ComparedReport(before1, inOrder.report().year() - 1));
        assertThat(reversed.comparedWith())
                .isEqualTo(new ComparedReport(before2, reversed.report().year() - 1));
        assertThat(told(reversed)).isEqualTo(told(inOrder));
        assertThat(reversed.verdict()).isEqualTo(inOrder.verdict());
        assertThat(reversed.checked()).isEqualTo(inOrder.checked());
        return inOrder;
    }

    private static String send(String text) throws Exception {
        var upload = Upload.of("report.txt", text.getBytes(StandardCharsets.UTF_8));
        return SharedStack.get().portal().submit(List.of(upload)).getFirst().id();
    }

    private static ReportValidated comparedResultOf(String submission) throws Exception {
        var portal = SharedStack.get().portal();
        Waiting.until(
                "a result that knows of last year",
                () -> portal.result(submission)
                        .filter(result -> result.comparedWith() != null)
                        .isPresent());
        return portal.result(submission).orElseThrow();
    }

    private static List<String> told(ReportValidated result) {
        return result.findings().stream()
                .map(finding -> finding.rule() + " " + finding.severity() + " " + finding.blame() + " "
                        + finding.cells() + " " + finding.equations() + " " + finding.repair())
                .toList();
    }
}
