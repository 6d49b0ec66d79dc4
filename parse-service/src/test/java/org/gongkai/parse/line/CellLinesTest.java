package org.gongkai.parse.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.events.Format;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.script.Script;
import org.gongkai.parse.text.TextReader;
import org.junit.jupiter.api.Test;

class CellLinesTest {
    private static final String ZEROS = "0\n0\n0\n0\n0\n0\n0\n";

    @Test
    void anEmptyLineIsABlankCellWhereThenEveryRowIsWhole() {
        var table = table(row -> row == RequestRow.REFUSED_4 ? "6\n\n\n\n1\n\n7\n" : ZEROS);

        assertThat(figures(table, RequestRow.REFUSED_4)).containsExactly("6", "", "", "", "1", "", "7");
    }

    @Test
    void anEmptyLineBetweenRowsIsNoCellWhereBlankOnesHaveASpace() {
        var table = table(row -> (row == RequestRow.REFUSED_4 ? "6\n \n \n \n1\n \n7\n" : ZEROS) + "\n\n");

        assertThat(figures(table, RequestRow.REFUSED_4)).containsExactly("6", " ", " ", " ", "1", " ", "7");
    }

    @Test
    void aMarkedPageNumberBetweenCellsIsNone() {
        var table = table(row -> row == RequestRow.GRANTED ? "3\n0\n- 2 -\n0\n0\n0\n0\n3\n" : ZEROS);

        assertThat(figures(table, RequestRow.GRANTED)).containsExactly("3", "0", "0", "0", "0", "0", "3");
    }

    @Test
    void theEndOfAPageIsNoBlankCell() {
        var table = table(row -> row == RequestRow.GRANTED ? "3\n0\n0\n0\n0\n0\n13\n\n\f\n" : ZEROS + "\n");

        assertThat(figures(table, RequestRow.GRANTED)).containsExactly("3", "0", "0", "0", "0", "0", "13");
    }

    @Test
    void aNumberTooManyIsThatOfAPageWhereSuchNumbersCountUp() {
        var table = table(row -> switch (row) {
            case GRANTED -> "3\n0\n0\n0\n0\n0\n3\n2\n";
            case UNPROCESSED_1 -> "3\n\n5\n0\n0\n0\n0\n\n";
            default -> ZEROS;
        });

        assertThat(figures(table, RequestRow.GRANTED)).containsExactly("3", "0", "0", "0", "0", "0", "3");
        assertThat(figures(table, RequestRow.UNPROCESSED_1)).containsExactly("", "5", "0", "0", "0", "0", "");
    }

    @Test
    void whichOfTwoEqualNumbersIsThatOfThePageStaysInDoubt() {
        var table = table(row -> switch (row) {
            case GRANTED -> "2\n0\n0\n0\n2\n0\n\n2\n";
            case UNPROCESSED_1 -> "0\n0\n0\n0\n0\n0\n0\n3\n";
            default -> ZEROS;
        });

        assertThat(cells(table, RequestRow.GRANTED)).anyMatch(Cell::doubtful);
        assertThat(cells(table, RequestRow.UNPROCESSED_1)).noneMatch(Cell::doubtful);
    }

    @Test
    void aFigureOfTheLastRowIsNoPageNumberOnlyBecauseAnEmptyLineFollowsAndItsSumIsWrong() {
        var table = table(row -> row == RequestRow.CARRIED_OUT ? "0\n0\n0\n0\n1\n0\n0\n\n" : ZEROS);

        assertThat(cells(table, RequestRow.CARRIED_OUT))
                .filteredOn(cell -> cell.column() > 5)
                .filteredOn(cell -> !cell.doubtful())
                .extracting(cell -> cell.text().value())
                .containsOnly("0");
        assertThat(cells(table, RequestRow.CARRIED_OUT)).anyMatch(Cell::doubtful);
    }

    @Test
    void aMistypedLabelIsToldByItsPlace() {
        var table = table(row -> ZEROS, RequestRow.UNPROCESSED_2, "2.车复中清");

        assertThat(table.orElseThrow().rows())
                .filteredOn(row -> row.cells().size() == 8)
                .hasSameSizeAs(RequestRow.of(Format.V2021))
                .anyMatch(row -> row.cells().getFirst().text().value().equals("2.车复中清"));
    }

    @Test
    void theFiguresOfAnotherTableAreNotAmongTheHeads() {
        var drawn = "三、收到和处理政府信息公开申请情况\n渠道\n网络\n合计\n数量\n9\n9\n（二）办理结果\n（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\n";
        var table = table(row -> ZEROS, drawn);

        assertThat(table.orElseThrow()
                        .rows()
                        .getFirst()
                        .cells()
                        .getFirst()
                        .text()
                        .value())
                .doesNotContain("合计")
                .contains("第一项加第二项之和");
    }

    @Test
    void whereACellIsLostNoTableIsMade() {
        assertThat(table(row -> row == RequestRow.REFUSED_4 ? "6\n0\n0\n0\n1\n7\n" : ZEROS))
                .isEmpty();
    }

    private interface Figures {
        String of(RequestRow row);
    }

    private static Optional<Grid> table(Figures figures) {
        return table(figures, RequestRow.RECEIVED, RequestRow.RECEIVED.label());
    }

    private static Optional<Grid> table(Figures figures, String above) {
        return table(figures, RequestRow.RECEIVED, RequestRow.RECEIVED.label(), above);
    }

    private static Optional<Grid> table(Figures figures, RequestRow mistyped, String as) {
        return table(figures, mistyped, as, "三、收到和处理政府信息公开申请情况\n");
    }

    private static Optional<Grid> table(Figures figures, RequestRow mistyped, String as, String above) {
        var text = new StringBuilder(above).append("申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n");
        for (var row : RequestRow.of(Format.V2021)) {
            text.append(
                    switch (row) {
                        case GRANTED -> "三、本年度办理结果\n";
                        case REFUSED_1 -> "（三）不予公开\n";
                        case UNAVAILABLE_1 -> "（四）无法提供\n";
                        case UNPROCESSED_1 -> "（五）不予处理\n";
                        case OTHER_1 -> "（六）其他处理\n";
                        default -> "";
                    });
            text.append(row == mistyped ? as : row.label()).append('\n').append(figures.of(row));
        }
        text.append("四、政府信息公开行政复议、行政诉讼情况\n");
        var document = read(text.toString());
        return document.blocks().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .findFirst();
    }

    private static Document read(String text) {
        return CellLines.in(Script.clean(TextReader.read(text.getBytes(StandardCharsets.UTF_8), Limits.USUAL)));
    }

    private static List<String> figures(Optional<Grid> table, RequestRow row) {
        return cells(table, row).stream().map(cell -> cell.text().value()).toList();
    }

    private static List<Cell> cells(Optional<Grid> table, RequestRow row) {
        var rows = new ArrayList<Row>(table.orElseThrow().rows());
        rows.removeIf(other -> !Script.folded(row.label())
                .equals(other.cells().getFirst().text().value()));
        return rows.getFirst().cells().subList(1, rows.getFirst().cells().size());
    }
}
