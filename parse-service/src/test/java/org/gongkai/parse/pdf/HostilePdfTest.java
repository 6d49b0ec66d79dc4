package org.gongkai.parse.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.Limits;
import org.gongkai.parse.Unreadable;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Blocks;
import org.junit.jupiter.api.Test;

class HostilePdfTest {
    @Test
    void aPageThatIsAPictureIsScanned() {
        var pdf = Pages.draw(page -> {
            var image = LosslessFactory.createFromImage(
                    page.document(), new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB));
            page.content().drawImage(image, 0, 0, Pages.WIDTH, Pages.HEIGHT);
        });

        assertThat(Pages.document(pdf).problems())
                .extracting(ParseProblem::kind)
                .containsExactly(ProblemKind.SCANNED);
        assertThat(Pages.document(pdf).blocks()).singleElement().isInstanceOf(Block.Picture.class);
    }

    @Test
    void aPictureBetweenPagesOfTextIsScannedAndTheTextIsRead() {
        var pdf = Pages.draw(
                page -> page.text(100, 100, "the first page is text"),
                page -> page.content()
                        .drawImage(
                                LosslessFactory.createFromImage(
                                        page.document(), new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB)),
                                0,
                                0,
                                Pages.WIDTH,
                                Pages.HEIGHT),
                page -> page.text(100, 100, "and so is the last"));

        assertThat(Pages.document(pdf).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.SCANNED))
                .satisfies(problem -> assertThat(problem.source().page()).isEqualTo(2));
        assertThat(Pages.read(pdf)).first().asString().contains("the first page");
        assertThat(Pages.read(pdf)).last().asString().contains("so is the last");
    }

    @Test
    void aDocumentWithoutPagesHasNoBlocks() {
        assertThat(Pages.document(Pages.draw()).blocks()).isEmpty();
    }

    @Test
    void aReportThatIsBoundWithOthersToHundredsOfPagesIsRead() {
        var pages = new Pages.Drawer[300];
        Arrays.setAll(pages, number -> page -> page.text(100, 100, "page " + (number + 1) + " of the yearbook"));
        var pdf = Pages.draw(pages);

        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(Pages.read(pdf)).last().asString().contains("page 300 of"));
    }

    @Test
    void aPageFullOfFiguresTakesNoTime() {
        var pdf = Pages.draw(page -> {
            for (int line = 0; line < 100; line++) {
                page.text(10, 20 + 8 * line, "1 ".repeat(100));
            }
        });

        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(Pages.document(pdf).problems()).isEmpty());
    }

    @Test
    void anEmptyPageHasNoBlocksAndNoProblem() {
        var document = Pages.document(Pages.draw(_ -> {}));

        assertThat(document.blocks()).isEmpty();
        assertThat(document.problems()).isEmpty();
    }

    @Test
    void aDocumentThatNeedsAPasswordIsEncrypted() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(bytes);
        }

        assertUnreadable(bytes.toByteArray(), ProblemKind.ENCRYPTED);
    }

    @Test
    void aDocumentThatOnlyItsOwnerMayChangeIsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(Pages.draw(page -> page.text(100, 100, "text")))) {
            pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            pdf.save(bytes);
        }

        assertThat(Pages.read(bytes.toByteArray())).containsExactly("text");
    }

    @Test
    void aDocumentWhoseTableOfObjectsIsLostIsRead() {
        var pdf = new String(Pages.draw(page -> page.text(100, 100, "text")), StandardCharsets.ISO_8859_1);
        var broken = pdf.replaceAll("startxref\\s+\\d+", "startxref\n7");

        assertThat(broken).isNotEqualTo(pdf);
        assertThat(Pages.read(broken.getBytes(StandardCharsets.ISO_8859_1))).containsExactly("text");
    }

    @Test
    void aFontThatNamesNoCharactersIsAProblemAndNoText() {
        var document = Pages.document(Pages.draw(page -> page.unnamed(100, 100, 3, 4, 5)));

        assertThat(document.blocks()).isEmpty();
        assertThat(document.problems())
                .extracting(ParseProblem::kind)
                .containsExactly(ProblemKind.FONT_WITHOUT_UNICODE);
    }

    @Test
    void theRestOfADocumentIsReadWhereOnlyTheFootIsInSuchAFont() {
        var pdf = Pages.draw(page -> page.text(100, 100, "text").unnamed(100, 800, 3, 4, 5));

        assertThat(Pages.read(pdf)).containsExactly("text");
    }

    @Test
    void aDrawingThatDrawsItselfEnds() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            var form = new PDFormXObject(pdf);
            form.setBBox(page.getMediaBox());
            form.setResources(new PDResources());
            var name = form.getResources().add(form);
            try (var out = form.getContentStream().createOutputStream()) {
                out.write(
                        ("/" + name.getName() + " Do /" + name.getName() + " Do").getBytes(StandardCharsets.US_ASCII));
            }
            try (var content = new PDPageContentStream(pdf, page)) {
                content.drawForm(form);
            }
            pdf.save(bytes);
        }

        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(Pages.document(bytes.toByteArray()).blocks()).isEmpty());
    }

    @Test
    void aDrawingInADrawingThatInflatesToMoreThanTheLimitIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            var form = new PDFormXObject(pdf);
            form.setBBox(page.getMediaBox());
            try (var out = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
                out.write("q ".repeat(5_000_000).getBytes(StandardCharsets.US_ASCII));
            }
            try (var content = new PDPageContentStream(pdf, page)) {
                content.drawForm(form);
            }
            pdf.save(bytes);
        }

        assertRefused(bytes.toByteArray(), new Limits(9, 1000, 1000, 1_000_000, 10, Duration.ofSeconds(20)));
    }

    @Test
    void aFieldWhoseLookInflatesToMoreThanTheLimitIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            var look = new PDAppearanceStream(pdf);
            look.setBBox(page.getMediaBox());
            try (var out = look.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
                out.write("q ".repeat(5_000_000).getBytes(StandardCharsets.US_ASCII));
            }
            var looks = new PDAppearanceDictionary();
            looks.setNormalAppearance(look);
            var field = new PDAnnotationWidget();
            field.setRectangle(page.getMediaBox());
            field.setAppearance(looks);
            page.setAnnotations(List.of(field));
            pdf.save(bytes);
        }

        assertRefused(bytes.toByteArray(), new Limits(9, 1000, 1000, 1_000_000, 10, Duration.ofSeconds(20)));
    }

    @Test
    void aBrokenDocumentIsDamaged() {
        assertUnreadable("%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII), ProblemKind.DAMAGED);
        assertUnreadable(Arrays.copyOf(Pages.draw(page -> page.text(9, 9, "a")), 60), ProblemKind.DAMAGED);
    }

    @Test
    void morePagesOrCharactersThanTheLimitsAreRefused() {
        var pdf = Pages.draw(page -> page.text(100, 100, "aaaaaaaaaa"), page -> page.text(100, 100, "aaaaaaaaaa"));

        assertRefused(pdf, new Limits(1, 1000, 1000, 100_000, 10, Duration.ofSeconds(20)));
        assertRefused(pdf, new Limits(9, 1000, 15, 100_000, 10, Duration.ofSeconds(20)));
    }

    @Test
    void aDrawingThatInflatesToMoreThanTheLimitIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            var drawing = new PDStream(pdf);
            try (var out = drawing.createOutputStream(COSName.FLATE_DECODE)) {
                out.write("q ".repeat(5_000_000).getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(drawing);
            pdf.save(bytes);
        }

        assertThat(bytes.size()).isLessThan(100_000);
        assertRefused(bytes.toByteArray(), new Limits(9, 1000, 1000, 1_000_000, 10, Duration.ofSeconds(20)));
    }

    @Test
    void readingEndsWhenItsTimeIsOver() {
        var pdf = Pages.draw(page -> page.text(100, 100, "a"));
        var noTime = new Limits(9, 1000, 1000, 1000, 10, Duration.ZERO);

        assertThatThrownBy(() -> PdfReader.read(pdf, noTime))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.TIMEOUT));
    }

    @Test
    void aDrawingOfManyLinesIsNoTableAndTakesNoTime() {
        var pdf = Pages.draw(page -> {
            for (int i = 0; i < 20_000; i++) {
                float at = 50 + (i % 500);
                page.line(50, at, 50 + 5 + i % 300, at).line(at, 50, at, 60 + i % 300);
            }
            page.text(300, 700, "text");
        });

        assertTimeout(Duration.ofSeconds(15), () -> assertThat(Pages.read(pdf)).contains("text"));
    }

    @Test
    void thousandsOfCrossingLinesAreADrawing() {
        var across = new java.util.ArrayList<Rule>();
        for (int i = 0; i < 50_000; i++) {
            across.add(new Rule(i * 4f, 0, 200_000));
        }

        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(GridLines.find(across, across, Deadline.in(Duration.ofSeconds(20))))
                        .isEqualTo(List.of()));
    }

    @Test
    void moreLinesThanAnyTableHasAreRefused() {
        var pdf = Pages.draw(page -> {
            for (int i = 0; i < 200_001; i++) {
                page.content().moveTo(0, i);
                page.content().lineTo(50, i);
            }
            page.content().stroke();
        });

        assertRefused(pdf, Limits.USUAL);
    }

    private static void assertRefused(byte[] pdf, Limits limits) {
        assertThatThrownBy(() -> PdfReader.read(pdf, limits)).isInstanceOf(Blocks.TooLarge.class);
    }

    private static void assertUnreadable(byte[] pdf, ProblemKind kind) {
        assertThatThrownBy(() -> PdfReader.read(pdf, Limits.USUAL))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }
}
