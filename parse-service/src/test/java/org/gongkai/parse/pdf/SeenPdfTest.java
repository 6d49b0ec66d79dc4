package org.gongkai.parse.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of the page sees is what is read. */
class SeenPdfTest {
    private static final float[] XS = {100, 200, 300};
    private static final float[] YS = {100, 130, 160};

    private static Pages table(Pages page) throws IOException {
        return page.grid(XS, YS).text(110, 120, "A").text(110, 150, "B").text(210, 150, "8");
    }

    @Test
    void whatIsOnALayerThatIsSwitchedOffIsNotRead() {
        assertThat(Pages.read(Pages.draw(page -> onLayer(table(page), false)))).containsExactly("[1:A 2:][1:B 2:8]");
        assertThat(Pages.read(Pages.draw(page -> onLayer(table(page), true)))).containsExactly("[1:A 2:7][1:B 2:8]");
    }

    private static void onLayer(Pages page, boolean isOn) throws IOException {
        var layers = new PDOptionalContentProperties();
        var layer = new PDOptionalContentGroup("draft");
        layers.addGroup(layer);
        layers.setGroupEnabled(layer, isOn);
        page.document().getDocumentCatalog().setOCProperties(layers);
        page.content().beginMarkedContent(COSName.OC, layer);
        page.text(210, 120, "7");
        page.content().endMarkedContent();
    }

    @ParameterizedTest
    @ValueSource(chars = {'\t', '\n', '\uE001', '\uFFFD'})
    void aCharacterThatDrawsNothingHidesNoFigureWhateverItsFontCallsIt(char name) {
        var pdf = Pages.draw(page -> table(page).spaceNamed(name, 210, 120));

        assertThat(Pages.document(pdf).blocks())
                .singleElement()
                .satisfies(block -> assertThat(((Grid) block).rows())
                        .allSatisfy(row -> assertThat(row.cells()).noneMatch(Cell::doubtful)));
    }

    @Test
    void aFigureThatReplacesOneStruckOutIsCertainAndAFigureStruckOutAloneIsNot() {
        assertThat(cell(struck("5", 10, "41"))).isEqualTo("41");
        assertThat(cell(struck("5", 0, ""))).isEqualTo("?");
        assertThat(cell(struck("5", 0, "41"))).isEqualTo("?41");
    }

    private static byte[] struck(String old, int apart, String replaced) {
        float x = 210;
        return Pages.draw(page -> {
            float width = Pages.FONT.getStringWidth(old) / 1000 * 12;
            table(page).text(x, 120, old);
            page.text(x + width + apart, 120, replaced);
            float middle = Pages.HEIGHT - 120 + 4;
            page.content().setLineWidth(0.6f);
            page.content().moveTo(x, middle);
            page.content().lineTo(x + width, middle);
            page.content().stroke();
        });
    }

    /** What the cell holds, marked where it is in doubt. */
    private static String cell(byte[] pdf) {
        var cell = ((Grid) Pages.document(pdf).blocks().getFirst())
                .rows()
                .getFirst()
                .cells()
                .getLast();
        return (cell.doubtful() ? "?" : "") + cell.text().value();
    }

    @Test
    void whatIsFilledIntoAFieldIsRead() {
        var pdf = Pages.draw(page -> field(table(page)).getCOSObject().setItem(COSName.V, new COSString("41")));

        assertThat(Pages.read(pdf)).containsExactly("[1:A 2:41][1:B 2:8]");
    }

    @Test
    void whatAFieldLooksLikeIsRead() {
        var pdf = Pages.draw(page -> {
            var look = new PDAppearanceStream(page.document());
            look.setBBox(new PDRectangle(80, 20));
            look.setResources(new PDResources());
            var name = look.getResources().add(Pages.FONT);
            try (var out = look.getContentStream().createOutputStream()) {
                out.write(("BT /" + name.getName() + " 10 Tf 5 5 Td (52) Tj ET").getBytes(StandardCharsets.US_ASCII));
            }
            var looks = new PDAppearanceDictionary();
            looks.setNormalAppearance(look);
            field(table(page)).setAppearance(looks);
        });

        assertThat(Pages.read(pdf)).containsExactly("[1:A 2:52][1:B 2:8]");
    }

    @Test
    void aFieldThatIsHiddenIsNotRead() {
        var pdf = Pages.draw(page -> {
            var field = field(table(page));
            field.getCOSObject().setItem(COSName.V, new COSString("41"));
            field.setHidden(true);
        });

        assertThat(Pages.read(pdf)).containsExactly("[1:A 2:][1:B 2:8]");
    }

    private static PDAnnotationWidget field(Pages page) throws IOException {
        var field = new PDAnnotationWidget();
        field.setRectangle(new PDRectangle(210, Pages.HEIGHT - 125, 80, 20));
        page.document()
                .getPage(page.document().getNumberOfPages() - 1)
                .getAnnotations()
                .add(field);
        return field;
    }

    @Test
    void textThatIsNotDrawnIsNotReadBesideTextThatIs() {
        var pdf = Pages.draw(page -> {
            table(page).text(100, 300, "some ten characters of text");
            page.content().setRenderingMode(RenderingMode.NEITHER);
            page.text(210, 120, "7");
        });

        assertThat(Pages.read(pdf)).first().isEqualTo("[1:A 2:][1:B 2:8]");
    }

    @Test
    void noFigureIsCertainThatAMachineRecognisedInAScan() {
        var pdf = Pages.draw(page -> {
            var image = LosslessFactory.createFromImage(
                    page.document(), new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB));
            page.content().drawImage(image, 0, 0, Pages.WIDTH, Pages.HEIGHT);
            page.content().setRenderingMode(RenderingMode.NEITHER);
            table(page).text(100, 300, "a sentence of prose");
        });
        var document = Pages.document(pdf);

        assertThat(document.problems()).extracting(ParseProblem::kind).containsExactly(ProblemKind.SCANNED);
        assertThat(document.blocks())
                .filteredOn(Grid.class::isInstance)
                .flatExtracting(grid -> ((Grid) grid).rows())
                .flatExtracting(row -> row.cells())
                .isNotEmpty()
                .allMatch(Cell::doubtful);
        assertThat(Pages.read(pdf)).contains("a sentence of prose");
    }

    @Test
    void aPageThatIsDrawnUpsideDownAndTurnedBackIsRead() {
        var pdf = Pages.draw(page -> {
            page.content().transform(new Matrix(1, 0, 0, -1, 0, Pages.HEIGHT));
            page.content().beginText();
            page.content().setFont(Pages.FONT, 12);
            page.content().setTextMatrix(new Matrix(1, 0, 0, -1, 100, 200));
            page.content().showText("upright");
            page.content().endText();
        });

        assertThat(Pages.read(pdf)).containsExactly("upright");
    }

    @Test
    void aLargerUnitChangesNothing() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(Pages.draw(SeenPdfTest::table))) {
            pdf.getPage(0).setUserUnit(2);
            pdf.save(bytes);
        }

        assertThat(Pages.read(bytes.toByteArray())).containsExactly("[1:A 2:][1:B 2:8]");
    }

    @Test
    void linesThatAreDoubledOrDashedAreLines() {
        var pdf = Pages.draw(page -> {
            for (float shift : new float[] {0, 1.5f}) {
                page.grid(
                        new float[] {XS[0] + shift, XS[1] + shift, XS[2] + shift},
                        new float[] {YS[0] + shift, YS[1] + shift, YS[2] + shift});
            }
            page.content().setLineDashPattern(new float[] {3, 2}, 0);
            table(page);
        });

        assertThat(Pages.read(pdf)).containsExactly("[1:A 2:][1:B 2:8]");
    }

    @Test
    void theNameAtTheHeadOfEveryPageIsReadOnce() {
        var pdf = Pages.draw(
                page -> page.text(200, 40, "An office, page 1").text(100, 200, "first"),
                page -> page.text(200, 40, "An office, page 2").text(100, 200, "second"));

        assertThat(Pages.read(pdf)).containsExactly("An office, page 1", "firstsecond");
    }

    @Test
    void twoPagesOnOneSheetAreReadOneAfterTheOther() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(Pages.draw(page -> {
            for (int line = 0; line < 4; line++) {
                page.text(40, 60 + 20 * line, "a line of the left page");
                page.text(440, 60 + 20 * line, "a line of the right page");
            }
        }))) {
            pdf.getPage(0).setMediaBox(new PDRectangle(0, Pages.HEIGHT - 595, Pages.HEIGHT, 595));
            pdf.save(bytes);
        }

        assertThat(String.join("", Pages.read(bytes.toByteArray())))
                .matches("(a line of the left page){4}(a line of the right page){4}");
    }
}
