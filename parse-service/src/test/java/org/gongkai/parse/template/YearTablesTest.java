package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Drawing;
import org.gongkai.parse.block.Text;
import org.junit.jupiter.api.Test;

class YearTablesTest {
    @Test
    void theTableUnderLastYearsCaptionIsLeftOut() {
        var document = document(
                line("2020年"),
                table(false, List.of("规章", "7")),
                line("2021年"),
                table(false, List.of("规章", "8")),
                line("2020年："),
                table(false, List.of("行政许可", "9")),
                line("全年平稳。"));

        assertThat(Drawing.of(YearTables.only(2021, document))).containsExactly("2021年", "[1:规章 2:8]", "全年平稳。");
    }

    @Test
    void aCaptionThatNamesNoOtherYearLeavesEverythingInItsPlace() {
        var document = document(line("2020年"), table(false, List.of("规章", "7")), line("2019年"));

        assertThat(Drawing.of(YearTables.only(2021, document))).containsExactly("2020年", "[1:规章 2:7]", "2019年");
    }

    @Test
    void halfOfTheFiguresIsThisYears() {
        var document = document(
                table(false, List.of("", "2021年", "2020年"), List.of("规章", "1", "2", "3", "7", "8", "9")),
                line("第二十条第（五）项"),
                table(false, List.of("行政许可", "4", "5")));

        assertThat(Drawing.of(YearTables.only(2021, document)))
                .containsExactly("[1:规章 2:1 3:2 4:3]", "第二十条第（五）项", "[1:行政许可 2:4]");
        assertThat(Drawing.of(YearTables.only(2020, document)))
                .containsExactly("[1:规章 5:7 6:8 7:9]", "第二十条第（五）项", "[1:行政许可 3:5]");
    }

    @Test
    void yearsThatTakeTurnsAreToldByTheirColumns() {
        var heads = List.of("", "2021年", "2020年", "2021年", "2020年");
        var document = document(table(true, heads, List.of("一、本年新收", "1", "2", "3", "4")));

        assertThat(Drawing.of(YearTables.only(2021, document)).getLast()).endsWith("[1:一、本年新收 2:1 4:3]");
        assertThat(Drawing.of(YearTables.only(2020, document)).getLast()).endsWith("[1:一、本年新收 3:2 5:4]");
    }

    @Test
    void yearsThatTakeTurnsInColumnsThatAreNotToBeTrustedAreNotTold() {
        var heads = List.of("", "2021年", "2020年", "2021年", "2020年");
        var left = YearTables.only(2021, document(table(false, heads, List.of("一、本年新收", "1", "2", "3", "4"))));

        assertThat(left.blocks()).isEmpty();
        assertThat(left.problems()).extracting(ParseProblem::kind).containsExactly(ProblemKind.ROW_NOT_RECOGNISED);
    }

    @Test
    void trueColumnsTellWhichFiguresStandUnderAYear() {
        var document = document(table(true, List.of("项目", "2021年", "2020年"), List.of("规章", "1", "2")));

        assertThat(Drawing.of(YearTables.only(2020, document)).getLast())
                .contains("2")
                .doesNotContain("1:1");
    }

    @Test
    void aRowThatCannotBeHalvedIsNamedAndNotRead() {
        var read =
                YearTables.only(2021, document(table(false, List.of("2021年", "2020年"), List.of("规章", "1", "2", "3"))));

        assertThat(read.blocks()).isEmpty();
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.ROW_NOT_RECOGNISED));
    }

    private static Document document(Block... blocks) {
        return new Document("test", List.of(blocks), List.of());
    }

    private static Block line(String text) {
        return new Paragraph(text(text));
    }

    @SafeVarargs
    private static Block table(boolean exact, List<String>... rows) {
        var all = new ArrayList<Row>();
        for (var row : rows) {
            all.add(new Row(IntStream.range(0, row.size())
                    .mapToObj(i -> Cell.single(text(row.get(i)), all.size() + 1, i + 1))
                    .toList()));
        }
        return new Grid(1, all, exact);
    }

    private static Text text(String value) {
        return Text.of(value, Source::characters);
    }
}
