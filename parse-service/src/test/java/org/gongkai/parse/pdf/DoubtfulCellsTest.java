package org.gongkai.parse.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.junit.jupiter.api.Test;

class DoubtfulCellsTest {
    private static final float[] XS = {100, 200, 240, 280, 320};
    private static final float[] YS = {100, 130, 160};

    @Test
    void figuresInCellsOfTheirOwnAreNotInDoubt() {
        assertThat(doubtful(
                        page -> page.text(210, 120, "41").text(250, 120, "7").text(285, 120, "1234")))
                .isEmpty();
    }

    @Test
    void twoNumbersInOneCellAreInDoubt() {
        assertThat(doubtful(page -> page.text(205, 120, "1 2"))).containsExactly("1 2");
        assertThat(doubtful(page -> page.text(205, 112, "12").text(205, 126, "3")))
                .containsExactly("12\n3");
    }

    @Test
    void aNumberThatIsPrintedAcrossALineIsInDoubtOnBothSides() {
        assertThat(doubtful(page -> page.text(226, 120, "123456"))).hasSize(2);
    }

    @Test
    void aNumberBetweenTwoRowsIsInDoubtInBoth() {
        assertThat(doubtful(page -> page.text(210, 134, "41"))).hasSize(2);
    }

    @Test
    void differentDigitsPrintedOverEachOtherAreInDoubt() {
        assertThat(doubtful(page -> page.text(210, 120, "5").text(210.4f, 120, "8")))
                .hasSize(1);
    }

    @Test
    void aCharacterThatItsFontDoesNotNameLeavesItsCellInDoubt() {
        assertThat(doubtful(page -> page.unnamed(210, 120, 3))).containsExactly("");
    }

    @Test
    void aCharacterThatTheMapOfItsFontLeavesOutLeavesItsCellInDoubt() {
        assertThat(doubtful(page -> page.partlyNamed(210, 120, 3))).isEmpty();
        assertThat(doubtful(page -> page.partlyNamed(210, 120, 3, 20))).containsExactly("7");
    }

    @Test
    void aNumberThatIsBrokenForWantOfRoomIsOneNumberWhereItsRowAddsUp() {
        assertThat(doubtful(page -> row(page, "12\n3", "0", "0", "0", "0", "0", "12\n3")))
                .isEmpty();
    }

    @Test
    void aTotalLeftBlankSpeaksAgainstNoBrokenNumber() {
        assertThat(doubtful(page -> row(page, "12\n3", "0", "0", "4", "0", "0", "")))
                .isEmpty();
    }

    @Test
    void aBrokenNumberThatItsRowSpeaksAgainstIsInDoubt() {
        assertThat(doubtful(page -> row(page, "12\n3", "0", "0", "0", "0", "0", "17")))
                .containsExactly("123");
    }

    @Test
    void twoNumbersBelowEachOtherWithRoomBesideThemAreInDoubt() {
        assertThat(doubtful(page -> page.text(205, 112, "1").text(205, 126, "3")))
                .containsExactly("1\n3");
    }

    /** A row of table three in cells that are two digits wide. */
    private static void row(Pages page, String... figures) throws IOException {
        var xs = new float[figures.length + 2];
        xs[0] = 100;
        for (int i = 0; i <= figures.length; i++) {
            xs[i + 1] = 200 + 17 * i;
        }
        page.grid(xs, new float[] {300, 340}).text(110, 320, "A");
        for (int i = 0; i < figures.length; i++) {
            var lines = figures[i].lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                page.text(xs[i + 1] + 2, 315 + 14 * line, lines.get(line));
            }
        }
    }

    private static List<String> doubtful(Pages.Drawer drawer) {
        var pdf = Pages.draw(page -> draw(page, drawer));
        return Pages.document(pdf).blocks().stream()
                .filter(Grid.class::isInstance)
                .flatMap(grid -> ((Grid) grid).rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(Cell::doubtful)
                .map(cell -> cell.text().value())
                .toList();
    }

    private static void draw(Pages page, Pages.Drawer drawer) throws IOException {
        drawer.draw(page.grid(XS, YS).text(110, 120, "A").text(110, 150, "B"));
    }
}
