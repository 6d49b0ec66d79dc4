package org.gongkai.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.events.Format;
import org.gongkai.events.RequestRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellMarksTest {
    private static final String PROSE = "一、总体情况\n公开信息3条，其中：网站1条，微信2条。\n";

    @ParameterizedTest
    @ValueSource(strings = {"│", "¦", "┃", "；", ";", ",", " / ", "^", "~"})
    void whateverStandsBetweenTheCellsBecomesAPipe(String mark) {
        var text = PROSE + table(mark);

        assertThat(CellMarks.unified(text)).isEqualTo(PROSE + table(mark.replaceAll("\\S", "|")));
    }

    @Test
    void linesThatAMailQuotesAreRead() {
        var lines = "规章\t0\t1\n".repeat(30);

        assertThat(CellMarks.unified(lines.replaceAll("(?m)^(?=规)", "> ")))
                .isEqualTo(lines.replaceAll("(?m)^(?=规)", "  "));
        assertThat(CellMarks.unified("> 一段引文\n")).isEqualTo("> 一段引文\n");
    }

    @Test
    void endsOfCellsInTextTakenFromWordPartFigures() {
        assertThat(CellMarks.unified("规章\u000723\u00070\u000724\u0007\u0007".repeat(10)))
                .isEqualTo("规章 23 0 24  ".repeat(10));
    }

    @Test
    void doubledPipesAreSingleOnes() {
        assertThat(CellMarks.unified(table(" || "))).isEqualTo(table("  | "));
        var filled = table("|").replace("|1|", "|||1|");
        assertThat(CellMarks.unified(filled)).isEqualTo(filled);
    }

    @Test
    void rowsOfAWikiAreLinesAndTheMarksBetweenThemNoBlankCells() {
        assertThat(
                        rows(
                                "{| class=\"wikitable\"\n! 信息内容 !! 本年制发件数\n|-\n| 规章\n| 0\n|\n|-\n| colspan=\"2\" | 行政许可 || 5\n|}\n完\n"))
                .containsExactly("|信息内容|本年制发件数", "|规章|0|", "|行政许可|5", "完");
        assertThat(rows("{|\n没有行\n")).containsExactly("{|", "没有行");
    }

    @Test
    void markupThatOnlyShapesTheWordsOfACellSaysNothing() {
        assertThat(rows("|规章|<b>1</b>|<center>2</center>|&nbsp;3|\n<b>甲</b>\n")).containsExactly("|规章|1|2|3|", "甲");
    }

    private static List<String> rows(String text) {
        return CellMarks.unified(text)
                .lines()
                .map(line -> line.replaceAll("\\s*\\|\\s*", "|").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void emphasisInCellsSaysNothing() {
        assertThat(CellMarks.unified("**" + "好" + "**\n" + table("** | **"))).isEqualTo("**好**\n" + table("   |   "));
    }

    @Test
    void lineBreaksAndBackslashesOfMarkdownSayNothing() {
        assertThat(CellMarks.unified("好<br>吗\n" + table("<br/>|"))).isEqualTo("好\n   吗\n" + table("     |"));
        assertThat(CellMarks.unified("1\\. 重复申请 \\-5 \\\n")).isEqualTo("1. 重复申请  -5 \\\n".replace("1.", "1. "));
    }

    @Test
    void attributesAndBlankCellsOfWikisSayNothing() {
        assertThat(CellMarks.unified("| [5]{style=\"a\"} | \\\\ | + |\n"))
                .isEqualTo("|  5" + " ".repeat(13) + "|    |   |\n");
        assertThat(CellMarks.unified("| 甲 | \n | 0 |\n| 乙 |\n")).isEqualTo("| 甲 |   | 0 |\n| 乙 |\n");
    }

    @Test
    void rowsOfAnExportMayBeBlankButForTheirLabels() {
        var blank = table(",").replaceAll("\\d", "");

        assertThat(CellMarks.unified(blank)).isEqualTo(blank.replace(',', '|'));
    }

    @Test
    void quotesOfASpreadsheetAreNotPartOfTheCellsNorAreTheirLineBreaksRows() {
        assertThat(CellMarks.unified("\"一、本年新收\n政府信息公开申请数量\"\t5\t\"0\"\n他说：\"好\"。\n"))
                .isEqualTo(" 一、本年新收 政府信息公开申请数量 \t5\t 0 \n他说：\"好\"。\n");
        assertThat(CellMarks.unified(table(",").replaceAll("(?m)^([^,\n]+),", "\"$1\",")))
                .isEqualTo(table("|").replaceAll("(?m)^([^|\n]+)\\|", " $1 |"));
    }

    @Test
    void headingsAndProseOfAnExportAreLinesAgain() {
        assertThat(CellMarks.unified("\"公开信息1,200条，比上年多。\",,,\n" + table(",")))
                .isEqualTo(" 公开信息1，200条，比上年多。    \n" + table("|"));
    }

    @Test
    void aRowOfLatexEndsWithItsBackslashesAndNotWithItsLine() {
        var text = """
                \\section{三、收到和处理政府信息公开申请情况}
                \\begin{tabular}{|c|c|}
                \\hline
                \\multicolumn{2}{l}{（一）予以公开} & 1 & 2 &
                3 \\\\ \\hline
                \\end{tabular}
                A & B
                """;

        var unified = CellMarks.unified(text);

        assertThat(unified).hasSameSizeAs(text);
        assertThat(unified.lines()
                        .map(line -> line.strip().replaceAll(" +", " "))
                        .filter(line -> !line.isEmpty()))
                .containsExactly("三、收到和处理政府信息公开申请情况", "（一）予以公开 | 1 | 2 | 3", "A & B");
    }

    @Test
    void everyLineOfASpreadsheetIsARowWhateverStandsInItsCells() {
        var row = "二、上年结转政府信息公开申请数量,,0,——,不详,0,1,0,1,\n";

        assertThat(CellMarks.unified(row.repeat(12)))
                .isEqualTo(row.replace(',', '|').repeat(12));
    }

    @Test
    void tabsThatNeverStandAloneAreHalfAsMany() {
        assertThat(CellMarks.unified(table("\t\t"))).isEqualTo(table(" \t"));
        assertThat(CellMarks.unified(table("\t\t") + "总计\t7\n")).isEqualTo(table("\t\t") + "总计\t7\n");
    }

    @Test
    void aSlashThatMayBeABlankCellPartsNone() {
        var table = table("/").replace("/3/", "/ / /");

        assertThat(CellMarks.unified(table)).isEqualTo(table);
    }

    @Test
    void thousandsInQuotesAreNumbers() {
        var row = "（一）予以公开,/,/,\"12,044\",/,/,/,\"12,044\"\n";

        assertThat(CellMarks.unified(row.repeat(12))).contains("| 12，044 |").doesNotContain(",");
    }

    @Test
    void marksOfProseStay() {
        var prose = "收到申请；办结；答复；复议；\n".repeat(100) + "2020/01/02，3/4/5/6。\n".repeat(50);

        assertThat(CellMarks.unified(prose)).isEqualTo(prose);
    }

    private static String table(String mark) {
        return RequestRow.of(Format.V2021).stream()
                .map(row -> Stream.concat(
                                Stream.of(row.label()),
                                IntStream.rangeClosed(1, 7).mapToObj(String::valueOf))
                        .collect(Collectors.joining(mark)))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
