package org.gongkai.parse.template;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Row;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Drawing;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.figure.FigureReader;
import org.junit.jupiter.api.Test;

class PartedCasesTest {
    private static final String HEADS = "结果维持|结果纠正|其他结果|尚未审结|总计";
    private static final String RECONSIDERATION = "行政复议\n" + HEADS + "\n1|0|2|0|3";
    private static final String SUITS = "行政诉讼\n未经复议直接起诉|复议后起诉\n" + HEADS + "|" + HEADS + "\n4|0|0|0|4|0|5|0|0|5";

    @Test
    void aTableOfReconsiderationsAndOneOfSuitsAreTableFour() {
        assertThat(joined(RECONSIDERATION + "\n\n" + SUITS)).containsExactly(whole("1 0 2 0 3 4 0 0 0 4 0 5 0 0 5"));
    }

    @Test
    void thePartsMayStandInTheRowsOfOneTable() {
        var whole = whole("1 0 2 0 3 4 0 0 0 4 0 5 0 0 5");

        assertThat(joined(RECONSIDERATION + "\n" + SUITS)).containsExactly(whole);
        assertThat(joined(RECONSIDERATION + "\n" + SUITS.replace("复议后起诉", "行政复议")))
                .as("a group told twice, another not at all")
                .isNotEmpty()
                .doesNotContain(whole);
    }

    @Test
    void aTableForEachGroupIsTableFour() {
        var direct = "行政诉讼\n未经复议直接起诉\n" + HEADS + "\n4|0|0|0|4";
        var after = "复议后起诉\n" + HEADS + "\n/|/|/|/|/";

        assertThat(joined(RECONSIDERATION + "\n\n" + direct + "\n\n" + after))
                .containsExactly(whole("1 0 2 0 3 4 0 0 0 4 / / / / /"));
    }

    @Test
    void theHeadOfAGroupMaySayThatItIsOfSuits() {
        var direct = "行政诉讼（未经复议直接起诉）\n" + HEADS + "\n4|0|0|0|4";
        var after = "行政诉讼（复议后起诉）\n" + HEADS + "\n0|5|0|0|5";

        assertThat(joined(RECONSIDERATION + "\n\n" + direct + "\n\n" + after)).hasSize(1);
    }

    @Test
    void theHeadOfAGroupMayStandOnTheLineAboveItsTable() {
        var parts = Stream.of("**行政复议**", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）")
                .map(head -> head + "\n\n" + HEADS + "\n4|0|0|0|4")
                .collect(joining("\n\n"));

        assertThat(joined(parts)).filteredOn(block -> block.contains("结果维持")).hasSize(1);
        assertThat(joined(parts.replace("复议后起诉", "其他")))
                .filteredOn(block -> block.contains("结果维持"))
                .hasSize(3);
    }

    @Test
    void aFigureStandsWhereItIsPrintedAlsoInTheSecondTable() {
        var blocks =
                PartedCases.joined(document(RECONSIDERATION + "\n\n" + SUITS)).blocks();
        var grid = (Grid) blocks.getFirst();
        var figures = grid.rows().getLast().cells();

        assertThat(FigureReader.placeOf(figures.getFirst(), grid.number())).isEqualTo(Source.NOWHERE.inTable(1, 3, 1));
        assertThat(FigureReader.placeOf(figures.getLast(), grid.number())).isEqualTo(Source.NOWHERE.inTable(2, 4, 10));
    }

    @Test
    void tablesThatDoNotNameEveryGroupOnceAndAllOutcomesStayApart() {
        assertThat(joined(RECONSIDERATION)).hasSize(1);
        assertThat(joined(RECONSIDERATION + "\n\n" + RECONSIDERATION)).hasSize(2);
        assertThat(joined(RECONSIDERATION.replace("结果纠正", "结果维持") + "\n\n" + SUITS))
                .hasSize(2);
        assertThat(joined(RECONSIDERATION.replace("行政复议", "上年") + "\n\n" + SUITS))
                .hasSize(2);
        assertThat(joined(RECONSIDERATION + "\n3|0|0|0|3\n\n" + SUITS)).hasSize(2);
        assertThat(joined(RECONSIDERATION + "\n\n项目|数量\n\n" + SUITS)).hasSize(3);
    }

    private static String whole(String figures) {
        var heads = String.join("|", HEADS, HEADS, HEADS).split("\\|");
        return "[1:行政复议 6:未经复议直接起诉 11:复议后起诉]" + row(heads) + row(figures.split(" "));
    }

    private static String row(String... cells) {
        var row = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            row.append(i == 0 ? "[" : " ").append(i + 1).append(':').append(cells[i]);
        }
        return row.append(']').toString();
    }

    private static List<String> joined(String drawing) {
        return Drawing.of(PartedCases.joined(document(drawing)));
    }

    private static Document document(String drawing) {
        var blocks = new Blocks(1_000, 10_000);
        for (var table : drawing.split("\n\n", -1)) {
            if (table.indexOf('|') < 0) {
                blocks.paragraph(Text.of(table, (_, _) -> Source.NOWHERE));
                continue;
            }
            var rows = new ArrayList<Row>();
            for (var line : table.split("\n", -1)) {
                var cells = new ArrayList<Cell>();
                for (var value : line.split("\\|", -1)) {
                    cells.add(Cell.single(Text.of(value, (_, _) -> Source.NOWHERE), rows.size() + 1, cells.size() + 1));
                }
                rows.add(new Row(cells));
            }
            blocks.grid(rows, true);
        }
        return new Document("html", blocks.toList(), List.of());
    }
}
