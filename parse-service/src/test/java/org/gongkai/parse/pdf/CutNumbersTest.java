package org.gongkai.parse.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Text;
import org.junit.jupiter.api.Test;

class CutNumbersTest {
    private static final String LABEL = "（七）总计";

    @Test
    void theLastDigitOnTheNextPageGoesOnWhereTheRowThenAddsUp() {
        var cells =
                cells(List.of(LABEL, "70", "30", "0", "0", "0", "4", "10"), List.of("", "", "", "", "", "", "", "4"));

        assertThat(cells).extracting(cell -> cell.text().value()).endsWith("4", "104");
        assertThat(cells).noneMatch(Cell::doubtful);
    }

    @Test
    void severalNumbersOfOneRowMayBeCut() {
        var cells = cells(
                List.of(LABEL, "1204", "30", "0", "0", "0", "4", "1207"), List.of("", "5", "", "", "", "", "", "9"));

        assertThat(cells)
                .extracting(cell -> cell.text().value())
                .startsWith(LABEL, "12045")
                .endsWith("12079");
        assertThat(cells).noneMatch(Cell::doubtful);
    }

    @Test
    void theRestOfTheLabelMayStandBesideTheRestOfANumber() {
        var cells =
                cells(List.of("（七）", "70", "30", "0", "0", "0", "4", "10"), List.of("总计", "", "", "", "", "", "", "4"));

        assertThat(cells)
                .extracting(cell -> cell.text().value())
                .startsWith(LABEL, "70")
                .endsWith("4", "104");
        assertThat(cells).noneMatch(Cell::doubtful);
    }

    @Test
    void anEmptyColumnBehindTheLabelIsNoFigure() {
        var cells = cells(
                List.of(LABEL, "", "70", "30", "0", "0", "0", "4", "10"), List.of("", "", "", "", "", "", "", "", "4"));

        assertThat(cells).noneMatch(Cell::doubtful);
    }

    @Test
    void aDigitOnTheNextPageThatNoSumExplainsLeavesItsNumberInDoubt() {
        var cells =
                cells(List.of(LABEL, "70", "30", "0", "0", "0", "4", "104"), List.of("", "", "", "", "", "", "", "4"));

        assertThat(cells.getLast().doubtful()).isTrue();
        assertThat(cells.getLast().text().value()).isEqualTo("104\n4");
    }

    @Test
    void aCutNumberOfARowWithoutSumsIsInDoubt() {
        assertThat(cells(List.of(LABEL, "1204"), List.of("", "5")).getLast().doubtful())
                .isTrue();
    }

    @Test
    void aWholeRowOfFiguresOnTheNextPageIsItsOwn() {
        var rows = rows(
                List.of(LABEL, "70", "30", "0", "0", "0", "4", "104"), List.of("", "1", "0", "0", "0", "0", "0", "1"));

        assertThat(rows).hasSize(2);
        assertThat(rows).allSatisfy(row -> assertThat(row.cells()).noneMatch(Cell::doubtful));
    }

    @Test
    void aLabelGoesOnBelowAMergedCellThatIsNotDrawnAgain() {
        var cells = cells(
                List.of("三、本年度办理结果", "（三）不予公开", "7.属于行政执法", "70", "30", "0", "0", "0", "4", "104"),
                List.of("", "案卷", "", "", "", "", "", "", ""));

        assertThat(cells.stream().map(cell -> cell.text().value()))
                .containsExactly("三、本年度办理结果", "（三）不予公开", "7.属于行政执法案卷", "70", "30", "0", "0", "0", "4", "104");
        assertThat(cells).noneMatch(Cell::doubtful);
    }

    @Test
    void aRowWithALabelOfItsOwnIsItsOwn() {
        var rows = rows(
                List.of("", "（七）总计", "70", "30", "0", "0", "0", "4", "104"),
                List.of("四、结转下年度继续办理", "", "1", "0", "0", "0", "0", "0", "1"));

        assertThat(rows).hasSize(2);
        assertThat(rows).allSatisfy(row -> assertThat(row.cells()).noneMatch(Cell::doubtful));
    }

    /** The one row that the row at the foot of a page and that at the head of the next make. */
    private static List<Cell> cells(List<String> above, List<String> below) {
        var rows = rows(above, below);
        assertThat(rows).hasSize(1);
        return rows.getFirst().cells();
    }

    private static List<Row> rows(List<String> above, List<String> below) {
        var blocks = new Blocks(1000, 1000);
        var tables = new CutTables(blocks);
        tables.add(List.of(row(above)), new PageView(1, 0, Pages.WIDTH, Pages.HEIGHT));
        tables.add(new ArrayList<>(List.of(row(below))), new PageView(2, 0, Pages.WIDTH, Pages.HEIGHT));
        tables.end();
        return blocks.toList().stream()
                .flatMap(grid -> ((Grid) grid).rows().stream())
                .toList();
    }

    private static Row row(List<String> texts) {
        return new Row(IntStream.range(0, texts.size())
                .mapToObj(i -> Cell.single(Text.of(texts.get(i), (_, _) -> Source.NOWHERE), 1, i + 1))
                .toList());
    }
}
