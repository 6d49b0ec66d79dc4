package org.gongkai.parse.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.junit.jupiter.api.Test;

class CellRegionsTest {
    @Test
    void aMergedCellThatEndsAboveItsRowOnTheNextPageLeavesEveryRowItsLabelAndFigures() {
        var pdf = Pages.draw(page -> secondPage(page, 75));

        assertThat(Pages.read(pdf)).containsExactly("[1: 2:total 3:62 4:72][][1:left 3:3 4:4]");
        assertThat(((Grid) Pages.document(pdf).blocks().getFirst()).rows())
                .flatExtracting(row -> row.cells())
                .noneMatch(Cell::doubtful);
    }

    @Test
    void itMayEndFarAboveItsRow() {
        assertThat(Pages.read(Pages.draw(page -> secondPage(page, 64))))
                .containsExactly("[1: 2:total 3:62 4:72][][1:left 3:3 4:4]");
    }

    @Test
    void itMayEndBelowItsRow() {
        assertThat(Pages.read(Pages.draw(page -> secondPage(page, 86))))
                .containsExactly("[1: 2:total 3:62 4:72][2:left 3:3 4:4][]");
    }

    @Test
    void mergedCellsBesideEachOtherMayAllEndAboveTheirRows() {
        assertThat(Pages.read(Pages.draw(page -> figures(page, 50, 80, 110, 140)
                        .line(50, 50, 50, 140)
                        .line(50, 105, 90, 105)
                        .line(90, 50, 90, 105)
                        .line(90, 75, 150, 75)
                        .line(150, 50, 150, 75)
                        .line(150, 80, 200, 80)
                        .line(90, 110, 200, 110)
                        .line(50, 140, 200, 140)
                        .text(155, 70, "other")
                        .text(210, 70, "1")
                        .text(260, 70, "2")
                        .text(110, 98, "total")
                        .text(210, 98, "62")
                        .text(260, 98, "72")
                        .text(60, 128, "left")
                        .text(210, 128, "3")
                        .text(260, 128, "4"))))
                .containsExactly("[1: 2: 3:other 4:1 5:2][][2:total 4:62 5:72][][1:left 4:3 5:4]");
    }

    @Test
    void aLineThatEndsInACellAndPartsNoFiguresLeavesItWhole() {
        assertThat(Pages.read(Pages.draw(page -> figures(page, 50, 110)
                        .line(50, 50, 50, 110)
                        .line(50, 110, 200, 110)
                        .line(50, 75, 90, 75)
                        .line(90, 50, 90, 75)
                        .line(90, 80, 200, 80)
                        .text(110, 70, "carried")
                        .text(110, 98, "on")
                        .text(210, 70, "3")
                        .text(260, 70, "4"))))
                .containsExactly("[1: 2:carried\non 3:3 4:4][][]");
    }

    /** The rest of table three: the bottom of the merged cell before its last row but one, and the last row. */
    private static void secondPage(Pages page, float bottom) throws IOException {
        figures(page, 50, 80, 110)
                .line(50, 50, 50, 110)
                .line(50, bottom, 90, bottom)
                .line(90, 50, 90, bottom)
                .line(90, 80, 200, 80)
                .line(50, 110, 200, 110)
                .text(120, 70, "total")
                .text(210, 70, "62")
                .text(260, 70, "72")
                .text(100, 99, "left")
                .text(210, 99, "3")
                .text(260, 99, "4");
    }

    /** Two columns of figures; the first row has no line above it. */
    private static Pages figures(Pages page, float top, float... lines) throws IOException {
        for (float x : new float[] {200, 250, 300}) {
            page.line(x, top, x, lines[lines.length - 1]);
        }
        for (float y : lines) {
            page.line(200, y, 300, y);
        }
        return page;
    }
}
