package org.gongkai.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gongkai.events.ComparedReport;
import org.gongkai.events.Finding;
import org.gongkai.events.ReportValidated;
import org.gongkai.stack.running.Upload;
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
                place -> text(yearBefore.apply(text.replace("宁武县", place))), place -> text(text.replace("宁武县", place)));

        assertThat(result.findings()).extracting(Finding::rule).contains("NARR_YEAR_COPY");
    }

    @Test
    void theRealReportsOfTwoYearsContradictEachOtherInOneFigureInBothOrders() throws Exception {
        assumeTrue(Files.isDirectory(REAL), "skipped: the real reports are not on this machine (" + REAL + ")");

        var result = inBothOrders(place -> pingtan(2022, place), place -> pingtan(2023, place));

        assertThat(result.findings())
                .extracting(Finding::rule)
                .contains("X_EFFECTIVE_DOCS")
                .doesNotContain("X_CARRY");
    }

    /** The later year's result, which must be the same whichever came first. */
    private static ReportValidated inBothOrders(Document before, Document after) throws Exception {
        var before1 = send(before.of(ONE));
        SharedStack.resultOf(before1);
        var after1 = send(after.of(ONE));
        var inOrder = comparedResultOf(after1);

        var after2 = send(after.of(OTHER));
        assertThat(SharedStack.resultOf(after2).comparedWith()).isNull();
        var before2 = send(before.of(OTHER));
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

    /** The report of a place. */
    @FunctionalInterface
    private interface Document {
        Upload of(String place) throws Exception;
    }

    private static Upload text(String text) {
        return Upload.of("report.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The real report under another name. */
    private static Upload pingtan(int year, String place) throws Exception {
        var original = REAL.resolve("pingtan-" + year + ".docx");
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(Files.newInputStream(original));
                var to = new ZipOutputStream(bytes)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var content = from.readAllBytes();
                to.write(
                        entry.getName().equals("word/document.xml")
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replace("平潭综合实验区管委会", place + "人民政府")
                                        .replace("平潭综合实验区", place)
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return Upload.of("report.docx", bytes.toByteArray());
    }

    private static String send(Upload upload) throws Exception {
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
