package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.junit.jupiter.api.Test;

class MergedFiguresTest {
    @Test
    void aFigureBesideTwoRowsIsInDoubtForBoth() {
        assertThat(shared(row(cell("行政处罚", 1, 1, 1), cell("674", 1, 2, 2)), row(cell("行政强制", 2, 1, 1))))
                .containsExactly("行政处罚|674?", "行政强制|674?");
    }

    @Test
    void theOtherFiguresOfARowKeepTheirColumns() {
        assertThat(shared(
                        row(cell("2.重复申请", 1, 1, 1), cell("1", 1, 2, 1), cell("3", 1, 3, 2), cell("4", 1, 4, 1)),
                        row(cell("3.要求提供公开出版物", 2, 1, 1), cell("5", 2, 2, 1), cell("6", 2, 4, 1))))
                .containsExactly("2.重复申请|1|3?|4", "3.要求提供公开出版物|5|3?|6");
    }

    @Test
    void aMergedBlankIsBlankForAll() {
        assertThat(shared(row(cell("行政处罚", 1, 1, 1), cell("/", 1, 2, 2)), row(cell("行政强制", 2, 1, 1))))
                .containsExactly("行政处罚|/", "行政强制|/");
    }

    @Test
    void numbersBeforeALabelAreNone() {
        assertThat(shared(
                        row(cell("5", 1, 1, 2), cell("行政处罚", 1, 2, 1), cell("7", 1, 3, 1)),
                        row(cell("行政强制", 2, 2, 1), cell("8", 2, 3, 1))))
                .containsExactly("5|行政处罚|7", "行政强制|8");
    }

    @Test
    void aTallRowAboveNoOtherIsOneRow() {
        assertThat(shared(row(cell("行政处罚", 1, 1, 2), cell("7", 1, 2, 2)))).containsExactly("行政处罚|7");
    }

    private static Cell cell(String text, int row, int column, int rowSpan) {
        return new Cell(Text.of(text, (_, _) -> Source.NOWHERE), row, column, 1, rowSpan);
    }

    private static Row row(Cell... cells) {
        return new Row(List.of(cells));
    }

    private static List<String> shared(Row... rows) {
        var grid = new Grid(1, List.of(rows), true);
        var document = MergedFigures.shared(new Document("html", List.of(grid), List.of()));
        return ((Grid) document.blocks().getFirst())
                .rows().stream()
                        .map(row -> row.cells().stream()
                                .map(cell -> cell.text().value() + (cell.doubtful() ? "?" : ""))
                                .collect(Collectors.joining("|")))
                        .toList();
    }
}
