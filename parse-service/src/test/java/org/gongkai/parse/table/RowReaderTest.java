package org.gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.events.DisclosureRow;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.junit.jupiter.api.Test;

class RowReaderTest {
    @Test
    void aRowIsToldByTheLabelNearestToItsFigures() {
        assertThat(read("三、本年度办理结果|（三）不予公开|1.属于国家秘密|0|0|0|0|0|0|0"))
                .singleElement()
                .isInstanceOfSatisfying(LogicalRow.Request.class, row -> {
                    assertThat(row.row()).isEqualTo(RequestRow.REFUSED_1);
                    assertThat(row.values()).hasSize(7);
                });
    }

    @Test
    void aLabelBrokenOverTwoCellsIsReadAsOne() {
        assertThat(read("一、本年新收政府信|息公开申请数量|0|0|0|0|0|0|0"))
                .singleElement()
                .isInstanceOfSatisfying(
                        LogicalRow.Request.class, row -> assertThat(row.row()).isEqualTo(RequestRow.RECEIVED));
    }

    @Test
    void figuresWithRemarksBelongToTheFigures() {
        assertThat(read("规范性文件|22（其中修订16件）|约30件|52"))
                .singleElement()
                .isInstanceOfSatisfying(LogicalRow.Disclosure.class, row -> {
                    assertThat(row.row()).isEqualTo(DisclosureRow.NORMATIVE_DOCUMENTS);
                    assertThat(row.values()).hasSize(3);
                });
    }

    @Test
    void aTitleWithAYearInOneCellAboveAllColumnsIsNoRow() {
        var title = Grids.cells("2024年收到和处理申请情况表", 1).getFirst();
        var wide = new Cell(title.text(), 1, 1, 10, 1);

        assertThat(new RowReader().read(new Grid(1, List.of(new Row(List.of(wide))), true)))
                .isEmpty();
    }

    @Test
    void headingRowsAreNeverTheRowsOfTheSameName() {
        var rows = read("自然人|法人或其他组织|总计||\n商业企业|科研机构|其他|\n其他|总计||||||\n总计|||||||");

        assertThat(rows).hasSize(4).allSatisfy(row -> assertThat(row).isInstanceOf(LogicalRow.Headings.class));
    }

    @Test
    void aRowOfTotalsBelowTheHeadingsIsARow() {
        var rows = read("自然人|总计\n（一）予以公开|1|0|0|0|0|0|1\n总计|||||||");

        assertThat(rows.getLast())
                .isInstanceOfSatisfying(
                        LogicalRow.Request.class, row -> assertThat(row.row()).isEqualTo(RequestRow.TOTAL));
    }

    @Test
    void theUnlabelledRowUnderTheHeadingsOfTableFourIsItsFigures() {
        assertThat(read(Grids.CASE_HEADINGS + "0|0|0|0|0|1|0|0|0|1|0|0|0|0|0"))
                .last()
                .isInstanceOf(LogicalRow.Cases.class);
    }

    @Test
    void anUnlabelledRowAnywhereElseIsNotGuessedAt() {
        assertThat(read("0|0|0|0|0|1|0|0|0|1|0|0|0|0|0")).singleElement().isInstanceOf(LogicalRow.Unknown.class);
        assertThat(read(Grids.CASE_HEADINGS + "0|0|0|0|0|1|0")).last().isInstanceOf(LogicalRow.Unknown.class);
    }

    @Test
    void aHeadingOfASectionEndsTheHeadingsOfTableFour() {
        var reader = new RowReader();
        reader.read(grid(Grids.CASE_HEADINGS));
        reader.enterSection(5);

        assertThat(reader.read(grid("0|0|0|0|0|1|0|0|0|1|0|0|0|0|0")))
                .singleElement()
                .isInstanceOf(LogicalRow.Unknown.class);
    }

    @Test
    void aRowWithFiguresUnderAnUnreadableLabelIsNamedNotDropped() {
        assertThat(read("三、本年度办理结果|（三）不予公开|1.属千国象密秘|3|0|0|0|0|0|3"))
                .singleElement()
                .isInstanceOf(LogicalRow.Unknown.class);
    }

    @Test
    void rowsOfNothingAreNoRows() {
        assertThat(read("||||\n|\n一、本年新收政府信息公开申请数量")).isEmpty();
    }

    @Test
    void headingsThatAConverterCountedAreNoFigures() {
        assertThat(read("列1|列2|列3\n规章|1|2|3"))
                .singleElement()
                .isInstanceOfSatisfying(
                        LogicalRow.Disclosure.class,
                        row -> assertThat(row.values()).hasSize(3));
    }

    private static List<LogicalRow> read(String drawing) {
        return new RowReader().read(grid(drawing));
    }

    private static Grid grid(String drawing) {
        return (Grid) Grids.document(drawing).blocks().getFirst();
    }
}
