package org.gongkai.parse.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.Source;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Drawing;
import org.gongkai.parse.block.Text;
import org.junit.jupiter.api.Test;

class TextReaderTest {
    @Test
    void linesAreParagraphsAndRowsOfTabsAreTables() {
        assertThat(read("一、总体情况\n\n    全年发布120条。\n规章\t0\t1\t2\n行政许可\t\t\t\n尾声。"))
                .containsExactly("一、总体情况", "    全年发布120条。", "[规章|0|1|2]\n[行政许可|||]", "尾声。");
    }

    @Test
    void pipesAtTheEdgesOpenNoCellsWhereAllRowsHaveThem() {
        assertThat(read("| 规章 | 0 | 1 | 2 |\n| 行政许可 | | 1 | 2 |")).containsExactly("[规章|0|1|2]\n[行政许可| |1|2]");
        assertThat(read("规章 | 0 | 1 | 2\n行政许可 | 0 | 1 |")).containsExactly("[规章|0|1|2]\n[行政许可|0|1|]");
    }

    @Test
    void theRulerUnderAMarkdownHeaderIsNoRow() {
        assertThat(read("| a | b |\n|---|:---:|\n| 1 | 2 |\n+-----+-----+")).containsExactly("[a|b]\n[1|2]");
    }

    @Test
    void aRulerThatSaysWhereItsColumnsAreFlushMayBeOneDashLong() {
        assertThat(read("| a | b |\n| :-- | --: |\n| 1 | 2 |")).containsExactly("[a|b]\n[1|2]");
        assertThat(read("a | b\n:- | -:\n1 | 2")).containsExactly("[a|b]\n[1|2]");
        assertThat(read("| a | b |\n|-|--|\n| 1 | 2 |")).containsExactly("[a|b]\n[1|2]");
    }

    @Test
    void aRulerInPiecesUnderHeadsTellsTheColumnsAlsoOfBlankCells() {
        assertThat(read("""
                  类别           自然人   总计
                  -------------- -------- ------
                  规章                    12
                  行政规范性文件 4

                尾声。""")).containsExactly("[类别|自然人|总计]\n[规章||12]\n[行政规范性文件|4|]", "尾声。");
        assertThat(read("""
                  类别 自然人
                  ---- ------
                  规章 和其他 12""")).as("a word beside the columns").noneMatch(block -> block.startsWith("[类别|"));
    }

    @Test
    void shortDashesAnywhereElseAreBlankCells() {
        assertThat(read("| a | b |\n| - | - |")).containsExactly("[a|b]\n[-|-]");
        assertThat(read("| a | b |\n| 1 | 2 |\n| - | - |\n| 3 | 4 |")).containsExactly("[a|b]\n[1|2]\n[-|-]\n[3|4]");
        assertThat(read("| a | b | c |\n| - | - |\n| 3 | 4 |")).containsExactly("[a|b|c]\n[-|-]\n[3|4]");
    }

    @Test
    void aLineBreakOfMarkdownEndsALineOfProseAndStaysWithinARow() {
        assertThat(read("# 修武县人民政府<br>2020年报告")).containsExactly("# 修武县人民政府", "   2020年报告");
        assertThat(read("# 修武县人民政府&nbsp;2020年报告")).containsExactly("# 修武县人民政府      2020年报告");
        assertThat(read("| 结果<br/>维持 | 1 |")).containsExactly("[结果     维持|1]");
    }

    @Test
    void aFigureAloneBelowARowThatEndsBlankMayBeItsLast() {
        var rows = document("规章\t1\t\n280\n行政许可\t2\t3\n280\n".getBytes(StandardCharsets.UTF_8)).blocks().stream()
                .filter(Grid.class::isInstance)
                .flatMap(block -> ((Grid) block).rows().stream())
                .toList();

        assertThat(rows.getFirst().cells()).extracting(Cell::doubtful).containsExactly(false, false, true);
        assertThat(rows.getLast().cells()).noneMatch(Cell::doubtful);
    }

    @Test
    void aFigureAloneInARowMayBeTheLastOfTheRowAbove() {
        var row = ((Grid) document("|规章|1|2|\n|280|\n".getBytes(StandardCharsets.UTF_8))
                        .blocks()
                        .getFirst())
                .rows()
                .getFirst();

        assertThat(row.cells()).extracting(Cell::doubtful).containsExactly(false, false, false, true);
    }

    @Test
    void columnsBetweenLinesOfDashesAreThoseThatEveryWordStandsIn() {
        assertThat(read("------ ---\n规章制 5\n许可   6\n------ ---\n")).containsExactly("[规章制|5]\n[许可|6]");
        assertThat(read("--- ---\n规章制 5\n许可  6\n--- ---\n")).containsExactly("[规章制|5]\n[许可|6]");
        assertThat(read("--- ---\n规章制度 5\n许可  6\n--- ---\n")).containsExactly("规章制度 5", "许可  6");
    }

    @Test
    void cellsInFramesOfCharactersAreReadOverTheirLines() {
        assertThat(read("+------+---+\n| 行政 | 2 |\n| 许可 |   |\n+======+===+\n| 规章 | 1 |\n+------+---+\n尾声。"))
                .containsExactly("[行政许可|2]\n[规章|1]", "尾声。");
    }

    @Test
    void aFigureOnTwoLinesOfACellIsNoLongerOne() {
        assertThat(read("+------+-----+\n| 规章 | 1,2 |\n|      | 34  |\n+------+-----+"))
                .containsExactly("[规章|1,2\n34]");
    }

    @Test
    void columnsBetweenLinesOfDashesAreToldByWhereTheyStand() {
        assertThat(read("  -------- -----\n  行政      2\n  许可\n\n  规章\n\n  强制      4\n  -------- -----\n尾声。"))
                .containsExactly("[行政许可|2]\n[规章|]\n[强制|4]", "尾声。");
    }

    @Test
    void aHeadingWithStraySeparatorsIsAHeading() {
        assertThat(read("规章|0|1|2|\n三、收到和处理政府信息公开申请情况 |||\n规章|0|1|2|"))
                .containsExactly("[规章|0|1|2]", "三、收到和处理政府信息公开申请情况 |||", "[规章|0|1|2]");
    }

    @Test
    void textSavedFromWordHasACellALineAndBrokenLinesInCells() {
        var row = "\t规章\n\t0\n\t本年新\n制作数量\n\t \n\n";

        var blocks = read("一、总体情况\n" + row.repeat(6));

        assertThat(blocks.removeFirst()).isEqualTo("一、总体情况");
        assertThat(blocks).hasSize(6).containsOnly("[规章|0|本年新\n制作数量| ]");
    }

    @Test
    void windowsLineEndsAreNoCharactersOfTheCells() {
        assertThat(read("规章\t0\t1\t2\r\n行政许可\t5\t6\t7\r\n")).containsExactly("[规章|0|1|2]\n[行政许可|5|6|7]");
    }

    @Test
    void everyPieceKnowsItsCharacters() {
        var text = "前言。\n| 规章 | 41 |\n";
        var blocks = document(text.getBytes(StandardCharsets.UTF_8)).blocks();

        assertThat(((Paragraph) blocks.getFirst()).text().source()).isEqualTo(Source.characters(0, 3));
        var cell = ((Grid) blocks.getLast()).rows().getFirst().cells().getLast();
        assertThat(text.substring(
                        cell.text().source().start(), cell.text().source().end()))
                .isEqualTo("41");
    }

    @Test
    void lostBytesAreAProblemOfTheDocument() {
        var bytes = "收到政府信息公开申请83件，行政机关年度报告的情况".getBytes(StandardCharsets.UTF_8);
        bytes[1] = (byte) 0xFF;

        assertThat(document(bytes).problems())
                .extracting(ParseProblem::kind)
                .containsExactly(ProblemKind.ENCODING_LOSS);
    }

    @Test
    void anEmptyTextHasNoBlocks() {
        assertThat(read("")).isEmpty();
        assertThat(read(" \n\n  \r\n")).isEmpty();
    }

    @Test
    void moreThanTheLimitsIsRefused() {
        assertThatThrownBy(() -> read("a|b\n".repeat(150_000))).isInstanceOf(Blocks.TooLarge.class);
        assertThatThrownBy(() -> read("\n".repeat(2_000_001))).isInstanceOf(Blocks.TooLarge.class);
    }

    @Test
    void linesMadeToKeepThePatternsBusyTakeNoTime() {
        assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(read("-".repeat(500_000) + "x")).hasSize(1);
            assertThat(read(" ".repeat(500_000) + "x")).hasSize(1);
            assertThat(read("\n\t1".repeat(60_000))).hasSize(1);
        });
    }

    private static Document document(byte[] bytes) {
        return TextReader.read(bytes, Limits.USUAL);
    }

    private static List<String> read(String text) {
        return document(text.getBytes(StandardCharsets.UTF_8)).blocks().stream()
                .map(TextReaderTest::inShort)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String inShort(Block block) {
        return switch (block) {
            case Paragraph(var text) -> text.value();
            case Block.Picture _ -> "<picture>";
            case Grid grid ->
                grid.rows().stream()
                        .map(row -> row.cells().stream()
                                .map(Block.Cell::text)
                                .map(Text::value)
                                .collect(Collectors.joining("|", "[", "]")))
                        .collect(Collectors.joining("\n"));
        };
    }

    @Test
    void spacesThatLineColumnsUpAreNotOfTheCells() {
        var document = document(("| 行政许可 | " + " ".repeat(70) + "5 |\n| 行政处罚 | 6 |").getBytes(StandardCharsets.UTF_8));

        assertThat(Drawing.of(document)).containsExactly("[1:行政许可 2:5][1:行政处罚 2:6]");
    }
}
