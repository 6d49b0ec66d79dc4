package org.gongkai.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gongkai.events.FigureState;
import org.gongkai.events.SubmissionId;
import org.gongkai.events.Topics;
import org.gongkai.events.Verdict;
import org.gongkai.stack.running.ManyReports;
import org.gongkai.stack.running.Portal;
import org.gongkai.stack.running.Upload;
import org.junit.jupiter.api.Test;

/** What a portal sees of its uploads. */
class UploadsIT {
    @Test
    void theSameFileTwiceIsOneSubmission() throws Exception {
        var portal = SharedStack.get().portal();
        var file = Upload.of(SharedStack.SAMPLES.resolve("ningwu-2020.docx"));

        var first = portal.submit(List.of(file)).getFirst().id();
        SharedStack.resultOf(first);
        var again = portal.submit(List.of(file)).getFirst().id();
        SharedStack.resultOf(again);

        assertThat(again).isEqualTo(first);
        assertThat(Rows.count("SELECT count(*) FROM submission WHERE id = ?", first))
                .isEqualTo(1);
        assertThat(Rows.count("SELECT count(*) FROM revision WHERE submission_id = ?", first))
                .isEqualTo(1);
    }

    @Test
    void aDocumentThatNobodyCanReadEndsAsAResultThatSaysSo() throws Exception {
        var noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(noise);

        var result = SharedStack.resultOf(Upload.of("报告.pdf", bytes.toByteArray()));

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(result.report().problems()).isNotEmpty();
        assertThat(result.report().figures()).noneMatch(figure -> figure.state() == FigureState.READ);
        assertThat(result.report().filename()).isEqualTo("报告.pdf");
    }

    @Test
    void severalFilesInOneRequestAreAsManySubmissions() throws Exception {
        var uploads = new ManyReports(SharedStack.SAMPLES, 0).next(3);

        var accepted = SharedStack.get().portal().submit(uploads);

        assertThat(accepted)
                .extracting(Portal.Accepted::filename)
                .containsExactlyElementsOf(uploads.stream().map(Upload::name).toList());
        for (var one : accepted) {
            SharedStack.resultOf(one.id());
        }
    }

    @Test
    void whatIsNoReportIsRefusedInBothLanguages() throws Exception {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        var portal = SharedStack.get().portal();

        var image = portal.send(List.of(Upload.of("scan.pdf", png)));
        var empty = portal.send(List.of(Upload.of("empty.pdf", new byte[0])));
        var large = portal.send(List.of(Upload.of("large.txt", new byte[Topics.MAX_DOCUMENT_BYTES + 1])));

        assertThat(image.statusCode()).isEqualTo(415);
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(image.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(image.body()).contains("\"titleZh\"", "\"detailZh\"").doesNotContain("Exception");
    }

    @Test
    void theLargestDocumentAllowedGoesAllTheWay() throws Exception {
        var text = "政府信息公开工作年度报告\n".repeat(Topics.MAX_DOCUMENT_BYTES / 37 + 1).getBytes(StandardCharsets.UTF_8);
        var largest = Arrays.copyOf(text, Topics.MAX_DOCUMENT_BYTES);

        var result = SharedStack.resultOf(Upload.of("largest.txt", largest));

        assertThat(result.report().sha256()).isEqualTo(SubmissionId.sha256(largest));
    }
}
