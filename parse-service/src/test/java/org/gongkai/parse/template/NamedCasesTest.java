package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.events.CaseGroup;
import org.gongkai.events.CaseOutcome;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.text.TextReader;
import org.junit.jupiter.api.Test;

class NamedCasesTest {
    private static final String SECTION = "四、政府信息公开行政复议、行政诉讼情况\n\n";
    private static final List<String> GROUPS =
            Stream.of(CaseGroup.values()).map(CaseGroup::label).toList();
    private static final List<String> OUTCOMES =
            Stream.of(CaseOutcome.values()).map(CaseOutcome::label).toList();

    @Test
    void outcomesMayBeRowsAndGroupsColumns() {
        var rows = IntStream.range(0, 5)
                .mapToObj(i -> OUTCOMES.get(i) + "|" + i + "|" + (5 + i) + "|" + (10 + i))
                .collect(Collectors.joining("\n"));

        assertThat(figures(SECTION + "结果|" + String.join("|", GROUPS) + "\n" + rows))
                .isEqualTo("0 1 2 3 4 5 6 7 8 9 10 11 12 13 14");
    }

    @Test
    void eachFigureMayHaveARowThatMergedLabelsBegin() {
        var rows = IntStream.range(0, 15)
                .mapToObj(i -> (i % 5 == 0 ? GROUPS.get(i / 5) : "") + "|" + OUTCOMES.get(i % 5) + "|" + i)
                .collect(Collectors.joining("\n"));

        assertThat(figures(SECTION + "类别|结果|件数\n" + rows)).isEqualTo("0 1 2 3 4 5 6 7 8 9 10 11 12 13 14");
    }

    @Test
    void eachGroupMayHaveATableBelowALineThatNamesIt() {
        assertThat(figures(SECTION + listed("（一）%s\n\n结果|件数\n"))).isEqualTo("0 1 2 3 4 5 6 7 8 9 10 11 12 13 14");
        assertThat(figures(SECTION + listed("%s|件数\n"))).isEqualTo("0 1 2 3 4 5 6 7 8 9 10 11 12 13 14");
    }

    @Test
    void aBlankCellBehindOtherFiguresIsOne() {
        assertThat(figures(SECTION + listed("%s|件数\n").replace("尚未审结|3", "尚未审结|")))
                .isEqualTo("0 1 2  4 5 6 7 8 9 10 11 12 13 14");
    }

    @Test
    void aGroupWhoseTableWasLeftBlankIsBlank() {
        var parts = IntStream.range(0, 3)
                .mapToObj(group -> GROUPS.get(group) + "\n\n" + String.join("|", OUTCOMES) + "\n"
                        + (group == 0 ? "||||" : "1|2|3|4|5"))
                .collect(Collectors.joining("\n\n"));

        assertThat(figures(SECTION + parts)).isEqualTo("     1 2 3 4 5 1 2 3 4 5");
    }

    @Test
    void theFirstFigureOfAGroupMayBeBlank() {
        var parts = IntStream.range(0, 3)
                .mapToObj(group -> "### " + GROUPS.get(group) + "\n\n" + String.join("|", OUTCOMES) + "\n  |2|3|  |5")
                .collect(Collectors.joining("\n\n"));

        assertThat(figures(SECTION + parts).replaceAll("\\s+", " ")).isEqualTo(" 2 3 5 2 3 5 2 3 5");
    }

    @Test
    void aTableInWhichOneFigureHasNoNameStaysWhatItIs() {
        var named = SECTION + listed("%s|件数\n");

        assertThat(tables(named.replace("其他结果|7", "另案处理|7"))).hasSize(3);
        assertThat(tables(named.replace("其他结果|7", "结果纠正|7"))).hasSize(3);
        assertThat(tables(named.replace("四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况")))
                .hasSize(3);
    }

    /** A table of two columns for each group. */
    private static String listed(String head) {
        return IntStream.range(0, 3)
                .mapToObj(group -> head.formatted(GROUPS.get(group))
                        + IntStream.range(0, 5)
                                .mapToObj(i -> OUTCOMES.get(i) + "|" + (group * 5 + i))
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    private static String figures(String text) {
        var tables = tables(text);
        assertThat(tables).hasSize(1);
        return tables.getFirst().rows().getLast().cells().stream()
                .map(cell -> cell.text().value())
                .collect(Collectors.joining(" "));
    }

    private static List<Grid> tables(String text) {
        var document = new Document("text", TextReader.blocks(text, Limits.USUAL), List.of());
        return NamedCases.inPlace(document).blocks().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
    }
}
