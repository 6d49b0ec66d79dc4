package org.gongkai.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.junit.jupiter.api.Test;

class ReadingMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ReadingMetrics metrics = new ReadingMetrics(registry);

    @Test
    void aDocumentThatCannotBeReadCountsUnderItsFormatAndItsProblem() {
        var broken = "%PDF-1.7 and nothing else".getBytes(UTF_8);
        var result = ReportParser.unread(
                broken, DocumentInfo.draft("a.pdf", broken), ParseProblem.of(ProblemKind.DAMAGED, "no pages"));

        metrics.read(result);

        assertThat(registry.counter("gongkai.documents", "format", "application/pdf", "outcome", "unread")
                        .count())
                .isEqualTo(1);
        assertThat(problems("application/pdf", ProblemKind.DAMAGED)).isEqualTo(1);
        assertThat(problems("text/html", ProblemKind.DAMAGED)).isZero();
    }

    @Test
    void aProblemOfManyRowsCountsOnceForItsDocument() {
        var row = ParseProblem.of(ProblemKind.ROW_NOT_RECOGNISED, "a row");
        var text = "年度报告".getBytes(UTF_8);
        var result = ReportParser.unread(text, DocumentInfo.draft("a.txt", text), row)
                .withoutAgency(row)
                .withoutAgency(row);

        metrics.read(result);

        assertThat(problems("text/plain", ProblemKind.ROW_NOT_RECOGNISED)).isEqualTo(1);
    }

    private double problems(String format, ProblemKind kind) {
        return registry.counter("gongkai.document.problems", "format", format, "problem", kind.id())
                .count();
    }
}
