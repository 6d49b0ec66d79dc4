package org.gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.events.CellId;
import org.gongkai.events.Figure;
import org.gongkai.events.FigureState;
import org.gongkai.events.Format;
import org.gongkai.events.RequestRow;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables three, two and four where they are typed as running text. */
class StreamTest {
    private static final String HEADINGS = "申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他";

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "\n\n", " |\n", "\t"})
    void aRowIsReadWhateverSeparatesItsCells(String separator) {
        var tables = read(requests(row -> separator + figures(row, separator) + separator), 2019);

        assertThat(value(tables, "t3.received.natural")).isEqualTo(217);
        assertThat(value(tables, "t3.received.business")).isEqualTo(1);
        assertThat(value(tables, "t3.received.total")).isEqualTo(218);
        assertThat(value(tables, "t3.carriedOut.total")).isEqualTo(0);
        assertThat(tables.figures().stream()
                        .filter(figure -> figure.cell().value().startsWith("t3.")))
                .hasSize(161)
                .allMatch(figure -> figure.state() == FigureState.READ);
    }

    @Test
    void aUnitBesideAFigureIsPartOfIt() {
        var tables = read("""
                第二十条第（一）项
                信息内容 本年制发件数 本年废止件数 现行有效件数
                规章 0 件 1 件 12 件
                行政规范性文件 23 件 0 件 41 件
                行政许可 3 件
                行政处罚 7 件
                行政强制 0 件
                行政事业性收费 0.5 万元
                """, 2022);

        assertThat(Grids.line(tables, "t2.regulations")).isEqualTo("0 1 12");
        assertThat(Grids.line(tables, "t2.normativeDocuments")).isEqualTo("23 0 41");
        assertThat(Grids.line(tables, "t2.fees")).isEqualTo("0.5");
    }

    @Test
    void aHeadOverOthersThatIsLaidOutALineAboveItsNeighboursStandsWhereTheyStand() {
        var heads = """
                                申请人情况
                                      法人或其他组织
                       自然人                                         总计
                              商业企业 科研机构 社会公益 法律服务 其他
                                       组织   机构
                """;

        var tables = read(requests(heads, row -> " " + figures(row, " ") + "\n"), 2019);

        assertThat(Grids.line(tables, "t3.received")).isEqualTo("217 1 0 0 0 0 218");
    }

    @Test
    void whereTheOrganisationsStandLeftOfTheOthersItIsNotToldWhoApplied() {
        var heads = """
                                申请人情况
                          法人或其他组织
                                                                自然人   总计
                   商业企业 科研机构 社会公益组织 法律服务机构 其他
                """;

        var tables = read(requests(heads, row -> " " + figures(row, " ") + "\n"), 2019);

        assertThat(tables.figures())
                .filteredOn(figure -> figure.cell().value().equals("t3.received.natural"))
                .isNotEmpty()
                .allMatch(figure -> figure.state() == FigureState.AMBIGUOUS);
    }

    @Test
    void headsThatWordsBeforeThemShiftStandInTheOrderOfTheFormatWhereNoPlaceDeniesIt() {
        var heads = """
                （本列数据的勾稽关系为：第一项加第二项之和，                             法人或其他组织
                     等于第三项加第四项之和）      自然人                          社会公益 法律服务               总计
                                                   商业企业 科研机构                          其他
                                                                     组织   机构
                """;

        var tables = read(requests(heads, row -> " " + figures(row, " ") + "\n"), 2019);

        assertThat(Grids.line(tables, "t3.received")).isEqualTo("217 1 0 0 0 0 218");
    }

    @Test
    void aTableWhoseLabelsAreCutIsFound() {
        var rows = RequestRow.of(Format.V2021).stream()
                .map(row -> row.label().substring(0, Math.min(10, row.label().length())) + " 1 0 0 0 0 0 1\n")
                .collect(Collectors.joining());

        var tables = read("自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n" + rows, 2021);

        assertThat(Grids.line(tables, "t3.received")).isEqualTo("1 0 0 0 0 0 1");
        assertThat(Grids.line(tables, "t3.other2")).isEqualTo("1 0 0 0 0 0 1");
    }

    @Test
    void aMarkThatCannotBeReadCostsItsOwnCellOnly() {
        var table = requests("", row -> " " + figures(row, " ").replaceFirst("^\\d+", "□") + "\n");

        assertThat(Grids.line(read(table, 2019), "t3.received")).isEqualTo("?[] 1 0 0 0 0 218");
    }

    @Test
    void figuresOnTheLineAboveTheirLabelAreThatLabels() {
        var rows = RequestRow.of(Format.V2019);
        var text = HEADINGS
                + rows.stream()
                        .map(row -> "\n" + rows.indexOf(row) + " 0 0 0 0 0 " + rows.indexOf(row) + "\n" + row.label())
                        .collect(Collectors.joining());

        var tables = read(text, 2019);

        assertThat(value(tables, "t3.received.natural")).isEqualTo(0);
        assertThat(value(tables, "t3.carriedIn.natural")).isEqualTo(1);
        assertThat(value(tables, "t3.carriedOut.total")).isEqualTo(rows.size() - 1);
    }

    @Test
    void figuresAboveTheirLabelsAreNobodysWhereARowOfThemIsMissing() {
        var rows = RequestRow.of(Format.V2019);
        var text = HEADINGS
                + rows.stream()
                        .map(row -> (row == RequestRow.REFUSED_2 ? "" : "\n3 0 0 0 0 0 3") + "\n" + row.label())
                        .collect(Collectors.joining());

        assertThat(read(text, 2019).figures().stream()
                        .filter(figure -> figure.cell().value().startsWith("t3.")))
                .noneMatch(figure -> figure.state() == FigureState.READ);
    }

    @Test
    void figuresOfTableTwoAboveTheirLabelsAreThoseLabels() {
        var text = """
                第二十条第（一）项
                信息内容 本年制发件数 本年废止件数 现行有效件数
                1 2 3
                规章
                4 5 6
                行政规范性文件
                第二十条第（五）项
                信息内容 本年处理决定数量
                7
                行政许可
                第二十条第（六）项
                信息内容 本年处理决定数量
                8
                行政处罚
                9
                行政强制
                第二十条第（八）项
                信息内容 本年收费金额（单位：万元）
                10.5
                行政事业性收费
                三、收到和处理政府信息公开申请情况
                """;

        var tables = read(text, 2022);

        assertThat(value(tables, "t2.regulations.made")).isEqualTo(1);
        assertThat(value(tables, "t2.normativeDocuments.effective")).isEqualTo(6);
        assertThat(value(tables, "t2.licensing.decisions")).isEqualTo(7);
        assertThat(value(tables, "t2.coercion.decisions")).isEqualTo(9);
        // Where one of them is missing none can be told.
        assertThat(read(text.replace("\n8\n", "\n"), 2022).figures().stream()
                        .filter(figure -> figure.cell().value().startsWith("t2.")))
                .noneMatch(figure -> figure.state() == FigureState.READ);
    }

    @Test
    void aRowBehindItsNeighboursLabelIsNobodys() {
        // The order of words in a PDF: one row too many behind one label, the label it belongs to further on.
        var text = requests(row -> switch (row) {
            case UNPROCESSED_4 -> "\n3 0 0 0 0 0 3\n6 0 0 0 0 0 6";
            case UNPROCESSED_5 -> "";
            case TOTAL -> "\n" + RequestRow.UNPROCESSED_5.label() + "\n9 0 0 0 0 0 9";
            default -> "\n1 0 0 0 0 0 1\n";
        });

        var tables = read(text, 2019);

        assertThat(value(tables, "t3.granted.natural")).isEqualTo(1);
        for (var row : List.of("unprocessed4", "unprocessed5", "total")) {
            assertThat(figure(tables, "t3." + row + ".natural").state()).isNotEqualTo(FigureState.READ);
        }
    }

    @Test
    void aLabelOverThreeLinesHasTheFiguresInItsMiddle() {
        var text = requests(row -> row == RequestRow.PARTIALLY_GRANTED ? "" : " 0 0 0 0 0 0 0\n")
                .replace(RequestRow.PARTIALLY_GRANTED.label(), "（二）部分公开（区\n分处理的，只计这一  5 0 0 0 0 0 5\n情形，不计其他情形）\n");

        var tables = read(text, 2019);

        assertThat(value(tables, "t3.partiallyGranted.natural")).isEqualTo(5);
        assertThat(value(tables, "t3.refused1.natural")).isEqualTo(0);
    }

    @Test
    void gluedDigitsAreCutWhereTheSumsLeaveOneReading() {
        var tables = read(requests(row -> figures(row, "")), 2019);

        assertThat(value(tables, "t3.received.natural")).isEqualTo(217);
        assertThat(value(tables, "t3.received.total")).isEqualTo(218);
        assertThat(value(tables, "t3.refused8.total")).isEqualTo(0);
    }

    @Test
    void aWrongSumIsNotReadAway() {
        // 3 and 4 cannot be the same row's part and total, but they are what is printed.
        var tables = read(requests(row -> row == RequestRow.RECEIVED ? "3 0 0 0 0 0 4" : " 0 0 0 0 0 0 0 "), 2019);

        assertThat(value(tables, "t3.received.natural")).isEqualTo(3);
        assertThat(value(tables, "t3.received.total")).isEqualTo(4);
    }

    @Test
    void gluedDigitsThatAddUpInNoWayStayUndecided() {
        var tables = read(requests(row -> row == RequestRow.RECEIVED ? "30000011" : "0000000"), 2019);

        assertThat(figure(tables, "t3.received.natural").state()).isEqualTo(FigureState.AMBIGUOUS);
        assertThat(value(tables, "t3.granted.natural")).isEqualTo(0);
    }

    @Test
    void tooFewFiguresAreNotSpreadOverTheColumns() {
        var tables = read(requests(row -> row == RequestRow.RECEIVED ? " 41 42 83 " : " 0 0 0 0 0 0 0 "), 2019);

        assertThat(figure(tables, "t3.received.natural").state()).isEqualTo(FigureState.AMBIGUOUS);
    }

    @Test
    void aTableWithoutSumsIsReadOnlyWhereTheDigitsLeaveNoChoice() {
        var tables = read(
                "第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件396442278"
                        + "第二十条第（五）项信息内容本年处理决定数量行政许可2629第二十条第（六）项信息内容本年处理决定数量行政处罚1330行政强制54"
                        + "第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费5949.088667",
                2023);

        assertThat(value(tables, "t2.regulations.effective")).isEqualTo(0);
        assertThat(figure(tables, "t2.normativeDocuments.made").state()).isEqualTo(FigureState.AMBIGUOUS);
        assertThat(value(tables, "t2.licensing.decisions")).isEqualTo(2629);
        assertThat(figure(tables, "t2.fees.amount").value()).isEqualByComparingTo("5949.088667");
    }

    @Test
    void gluedDigitsOfARowWithoutSumsMayBeOneFigureBesideABlankCell() {
        var tables = read("第二十条第（九）项信息内容采购项目数量采购总金额（单位：万元，保留4位小数）政府集中采购41", 2020);

        assertThat(figure(tables, "t2.procurement.projects").state()).isEqualTo(FigureState.AMBIGUOUS);
        assertThat(figure(tables, "t2.procurement.projects").candidates())
                .map(Number::intValue)
                .containsExactlyInAnyOrder(4, 41);
    }

    @Test
    void thePipeBeforeTheNextLabelIsNoBlankCell() {
        var tables = read(
                "第二十条第（一）项|信息内容|本年制发件数|本年废止件数|现行有效件数|规章|0|行政规范性文件|20|25|第二十条第（五）项"
                        + "|信息内容|本年处理决定数量|行政许可|第二十条第（六）项|行政处罚|428|行政强制|0|行政事业性收费|0|",
                2023);

        assertThat(figure(tables, "t2.normativeDocuments.repealed").state()).isEqualTo(FigureState.AMBIGUOUS);
        assertThat(figure(tables, "t2.normativeDocuments.effective").state()).isEqualTo(FigureState.AMBIGUOUS);
        assertThat(value(tables, "t2.penalties.decisions")).isEqualTo(428);
    }

    @Test
    void aSentenceBeforeTableFourSaysNothingOfItsColumns() {
        var tables = read(
                requests(row -> " 0 0 0 0 0 0 0 ")
                        + "\n四、行政复议和诉讼\n本年度行政诉讼 0\n件。\n行政复议 行政诉讼\n结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉\n"
                        + "结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计\n"
                        + "1 0 0 0 1 0 2 0 0 2 0 0 3 0 3\n五、",
                2019);

        assertThat(Grids.line(tables, "t4.reconsideration")).isEqualTo("1 0 0 0 1");
        assertThat(Grids.line(tables, "t4.litigationAfterReconsideration")).isEqualTo("0 0 3 0 3");
    }

    @Test
    void aPageNumberOnALineOfItsOwnIsNoFigure() {
        var tables = read(
                requests(row ->
                        row == RequestRow.GRANTED ? "\n5\n0\n0\n0\n0\n0\n \n4\n" : "\n" + figures(row, "\n") + "\n"),
                2019);

        assertThat(figure(tables, "t3.granted.natural").state()).isEqualTo(FigureState.AMBIGUOUS);
        assertThat(value(tables, "t3.received.total")).isEqualTo(218);
    }

    @Test
    void sumsThatHoldConfirmTheFiguresTheyCover() {
        var tables = read(requests(row -> " " + figures(row, " ") + " "), 2019);

        assertThat(figure(tables, "t3.received.natural").confirmedBy()).isGreaterThanOrEqualTo(2);
        assertThat(figure(tables, "t3.refused8.legal").confirmedBy()).isNull();
    }

    @Test
    void figuresGluedAroundASignAreAmbiguousAndNotAbsent() {
        var tables = read("第二十条第（五）项信息内容上一年项目数量本年增/减处理决定数量行政许可412+1237其他对外管理服务事项0 0 0", 2019);

        assertThat(figure(tables, "t2.licensing.change").state()).isEqualTo(FigureState.AMBIGUOUS);
        assertThat(figure(tables, "t2.licensing.change").candidates())
                .contains(BigDecimal.ONE, BigDecimal.valueOf(12), BigDecimal.valueOf(412));
        assertThat(value(tables, "t2.otherManagement.change")).isZero();
    }

    private static String figures(RequestRow row, String separator) {
        var figures = switch (row) {
            case RECEIVED, GRANTED, TOTAL -> new String[] {"217", "1", "0", "0", "0", "0", "218"};
            default -> new String[] {"0", "0", "0", "0", "0", "0", "0"};
        };
        return String.join(separator, figures);
    }

    private static String requests(Function<RequestRow, String> figures) {
        return requests(HEADINGS, figures);
    }

    private static String requests(String heads, Function<RequestRow, String> figures) {
        return heads
                + RequestRow.of(Format.V2019).stream()
                        .map(row -> row.label() + figures.apply(row))
                        .collect(Collectors.joining());
    }

    private static Tables read(String text, int year) {
        var blocks = Stream.of(text).map(line -> (Block) Prose.paragraph(line)).toList();
        return TableReader.read(new Document("text", blocks, List.of()), year);
    }

    private static Figure figure(Tables tables, String cell) {
        return tables.figures().stream()
                .filter(figure -> figure.cell().equals(CellId.of(cell)))
                .findFirst()
                .orElseThrow();
    }

    private static int value(Tables tables, String cell) {
        var value = figure(tables, cell).value();
        return (value == null ? BigDecimal.valueOf(-1) : value).intValueExact();
    }
}
