package org.gongkai.parse.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {
    private static final float[] XS = {100, 200, 300, 400};
    private static final float[] YS = {100, 130, 160};

    private static Pages filled(Pages pages) throws IOException {
        return pages.text(110, 120, "A")
                .text(210, 120, "41")
                .text(310, 120, "7")
                .text(110, 150, "B")
                .text(310, 150, "-5");
    }

    @Test
    void linesThatAreStrokedMakeATable() {
        assertThat(Pages.read(Pages.draw(page -> filled(page.grid(XS, YS)))))
                .containsExactly("[1:A 2:41 3:7][1:B 2: 3:-5]");
    }

    @Test
    void thinFilledRectanglesAreLines() {
        assertThat(Pages.read(Pages.draw(page -> filled(page.withFilledRules().grid(XS, YS)))))
                .containsExactly("[1:A 2:41 3:7][1:B 2: 3:-5]");
    }

    @Test
    void whereAWallIsMissingCellsAreOne() {
        var pdf = Pages.draw(page -> page.line(100, 100, 400, 100)
                .line(200, 130, 400, 130)
                .line(100, 160, 400, 160)
                .line(100, 100, 100, 160)
                .line(200, 100, 200, 160)
                .line(300, 130, 300, 160)
                .line(400, 100, 400, 160)
                .text(110, 135, "down")
                .text(280, 120, "across")
                .text(210, 150, "1")
                .text(310, 150, "2"));

        assertThat(Pages.read(pdf)).containsExactly("[1:down 2:across][2:1 3:2]");
        var cells = ((Grid) Pages.document(pdf).blocks().getFirst())
                .rows()
                .getFirst()
                .cells();
        assertThat(cells).extracting(Cell::rowSpan).containsExactly(2, 1);
        assertThat(cells).extracting(Cell::columnSpan).containsExactly(1, 2);
    }

    @Test
    void aTableCutAtThePageEndHasARowBelowItsLastLine() {
        var pdf = Pages.draw(
                page -> page.line(100, 700, 400, 700)
                        .line(100, 730, 400, 730)
                        .line(100, 700, 100, 760)
                        .line(250, 700, 250, 760)
                        .line(400, 700, 400, 760)
                        .text(110, 720, "A")
                        .text(260, 720, "1")
                        .text(110, 750, "B")
                        .text(260, 750, "2"),
                page -> page.grid(new float[] {100, 250, 400}, new float[] {80, 110})
                        .text(110, 100, "C")
                        .text(260, 100, "3"));

        assertThat(Pages.read(pdf)).containsExactly("[1:A 2:1][1:B 2:2]", "[1:C 2:3]");
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void aPageStoredTurnedIsReadAndMeasuredAsItIsSeen(int rotation) {
        var upright =
                Pages.document(Pages.draw(page -> filled(page.grid(XS, YS)).text(100, 60, "Title")));
        var turned = Pages.document(
                Pages.turned(rotation, page -> filled(page.grid(XS, YS)).text(100, 60, "Title")));

        assertThat(org.gongkai.parse.block.Drawing.of(turned)).isEqualTo(org.gongkai.parse.block.Drawing.of(upright));
        assertThat(boxOf(turned))
                .zipSatisfy(boxOf(upright), (a, b) -> assertThat(a).isCloseTo(b, within(0.3)));
    }

    @Test
    void textDrawnTwiceToLookBoldIsReadOnce() {
        assertThat(Pages.read(Pages.draw(page -> page.text(100, 100, "1100 all").text(100.3f, 100, "1100 all"))))
                .containsExactly("1100 all");
    }

    @Test
    void twoNumbersWithASpaceBetweenAreNotOne() {
        assertThat(Pages.read(Pages.draw(page -> page.text(100, 100, "1 0 20 02"))))
                .containsExactly("1 0 20 02");
    }

    @Test
    void pageNumbersAreNoText() {
        assertThat(Pages.read(Pages.draw(
                        page -> page.text(100, 100, "one").text(290, 820, "- 1 -"),
                        page -> page.text(100, 100, "two").text(290, 820, "2 / 2"))))
                .doesNotContain("- 1 -", "2 / 2")
                .allSatisfy(text -> assertThat(text).doesNotContain("-"));
    }

    @Test
    void aNumberInTheMiddleOfAPageIsNoPageNumber() {
        assertThat(Pages.read(Pages.draw(page -> page.text(100, 400, "12")))).containsExactly("12");
    }

    @Test
    void everyFigureHasABoxInsideItsOwnCell() {
        var document = Pages.document(Pages.draw(page -> page.text(1, 1, ""), page -> filled(page.grid(XS, YS))));
        var grid = (Grid) document.blocks().getFirst();

        for (var row : grid.rows()) {
            for (var cell : row.cells()) {
                var source = cell.text().source();
                assertThat(source.page()).isEqualTo(2);
                assertThat(source.box().get(0)).isBetween((double) XS[cell.column() - 1], (double) XS[cell.column()]);
                assertThat(source.box().get(2)).isBetween((double) XS[cell.column() - 1], (double) XS[cell.column()]);
                assertThat(source.box().get(1)).isBetween((double) YS[cell.row() - 1], (double) YS[cell.row()]);
                assertThat(source.box().get(3)).isBetween((double) YS[cell.row() - 1], (double) YS[cell.row()]);
            }
        }
    }

    @Test
    void linesOfOneParagraphAreJoinedAndAnIndentBeginsAnother() {
        var pdf = Pages.draw(page -> page.text(100, 100, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
                .text(80, 116, "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")
                .text(100, 132, "ccc"));

        assertThat(Pages.document(pdf).blocks())
                .hasSize(2)
                .first()
                .isInstanceOfSatisfying(
                        Paragraph.class,
                        text -> assertThat(text.text().value())
                                .startsWith("aaa")
                                .endsWith("bbb"));
    }

    @Test
    void textAboveATableComesBeforeIt() {
        assertThat(Pages.read(Pages.draw(
                        page -> filled(page.grid(XS, YS)).text(100, 60, "above").text(100, 200, "below"))))
                .containsExactly("above", "[1:A 2:41 3:7][1:B 2: 3:-5]", "below");
    }

    private static java.util.List<Double> boxOf(org.gongkai.parse.block.Document document) {
        return document.blocks().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .findFirst()
                .orElseThrow()
                .rows()
                .getFirst()
                .cells()
                .get(1)
                .text()
                .source()
                .box();
    }

    private static org.assertj.core.data.Offset<Double> within(double points) {
        return org.assertj.core.data.Offset.offset(points);
    }
}
