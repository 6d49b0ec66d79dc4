package org.gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.parse.table.Grids.line;
import static org.gongkai.parse.table.Grids.read;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.events.FigureState;
import org.gongkai.events.Format;
import org.gongkai.events.Formats;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.ReportTable;
import org.gongkai.events.RequestRow;
import org.junit.jupiter.api.Test;

class TableReaderTest {
    @Test
    void figuresGoToTheColumnsOfTheirRow() {
        var tables = read(Grids.REQUEST_HEADINGS + "一、本年新收政府信息公开申请数量|21|7|1|0|0|0|29\n（七）总计|20|/||0|0|0|20", 2020);

        assertThat(line(tables, "t3.received")).isEqualTo("21 7 1 0 0 0 29");
        assertThat(line(tables, "t3.total")).isEqualTo("20 blank blank 0 0 0 20");
        assertThat(line(tables, "t3.granted")).isEqualTo("absent absent absent absent absent absent absent");
    }

    @Test
    void aRowShiftedByAFillerIsPutRightByItsSum() {
        var tables = read("一、本年新收政府信息公开申请数量||3||||||3|\n（一）予以公开|2||||||2||", 2020);

        assertThat(line(tables, "t3.received")).isEqualTo("3 blank blank blank blank blank 3");
        assertThat(line(tables, "t3.granted")).isEqualTo("2 blank blank blank blank blank 2");
    }

    @Test
    void aShiftedRowWhoseSumIsWrongIsAmbiguous() {
        var tables = read("一、本年新收政府信息公开申请数量|||3||||||", 2020);

        assertThat(Grids.ambiguous(tables))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.value()).isNull());
    }

    @Test
    void aRowThatLostItsBlankTotalIsReadLikeItsNeighbours() {
        var tables = read(
                "一、本年新收政府信息公开申请数量|||21|7|1|0|0|0|29\n二、上年结转政府信息公开申请数量|||1|0|0|0|0|0|1\n|（七）总计||20|0|0|0|0|0|20\n"
                        + "四、结转下年度继续办理|||0|0|0|0|0|0",
                2020);

        assertThat(line(tables, "t3.carriedOut")).isEqualTo("0 0 0 0 0 0 blank");
    }

    @Test
    void aBlankCellOfAMergedLabelIsNoFigureWhereTheTableHasNoTotals() {
        var tables = read(
                "|||自然人|法人或其他组织||||\n||||商业企业|科研机构|社会公益组织|法律服务机构|其他\n"
                        + "一、本年新收政府信息公开申请数量|||60|7|0|0|5|2\n三、本年度办理结果|（一）予以公开||11|2|0|0|3|1",
                2022);

        assertThat(line(tables, "t3.received").split(" (?=\\?)")).hasSize(7).containsOnly("?[60, 7, 0, 5, 2]");
    }

    @Test
    void aLabelInARowOfItsOwnGoesWithTheFiguresBelowIt() {
        var rows = RequestRow.of(Format.V2019).stream()
                .map(row -> row == RequestRow.GRANTED
                        ? row.label() + "|||||||\n|5|0|0|0|0|0|5"
                        : row.label() + "|1|0|0|0|0|0|1")
                .collect(Collectors.joining("\n"));

        assertThat(line(read(rows, 2020), "t3.granted")).isEqualTo("5 0 0 0 0 0 5");
    }

    @Test
    void aBlankRowBetweenFiguresWithoutLabelIsNotKnown() {
        var rows = RequestRow.of(Format.V2019).stream()
                .map(row -> row == RequestRow.GRANTED
                        ? "|6|0|0|0|0|0|6\n" + row.label() + "|||||||\n|5|0|0|0|0|0|5"
                        : row.label() + "|1|0|0|0|0|0|1")
                .collect(Collectors.joining("\n"));

        assertThat(line(read(rows, 2020), "t3.granted")).isEqualTo("absent absent absent absent absent absent absent");
    }

    @Test
    void figuresOfAnotherTableTakeNoBlankRowBelowThem() {
        var tables = Grids.read(
                "渠道|网络|信函|当面|合计\n数量|21|27|4|52\n\n"
                        + Grids.REQUEST_HEADINGS
                        + "一、本年新收政府信息公开申请数量|—|—|—|—|—|—|—\n二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1",
                2024);

        assertThat(Grids.line(tables, "t3.received")).isEqualTo("blank blank blank blank blank blank blank");
        assertThat(Grids.line(tables, "t3.carriedIn")).isEqualTo("1 0 0 0 0 0 1");
    }

    @Test
    void aRowWithTooFewCellsIsAmbiguousInEveryColumn() {
        var tables = read("（一）予以公开|5|0|5", 2020);

        assertThat(line(tables, "t3.granted").replace(", ", ","))
                .isEqualTo("?[5,0] ?[5,0] ?[5,0] ?[5,0] ?[5,0] ?[5,0] ?[5,0]");
        assertThat(Grids.ambiguous(tables).toList())
                .hasSize(7)
                .allSatisfy(figure -> assertThat(figure.printed()).isEqualTo("5 0 5"));
    }

    @Test
    void pipeFillersBehindARowAreNoColumns() {
        var tables = read("规章|0|0|0||\n行政许可|159|-5|961||||\n政府集中采购|3|1978.83万元||", 2020);

        assertThat(line(tables, "t2.regulations")).isEqualTo("0 0 0");
        assertThat(line(tables, "t2.licensing")).isEqualTo("159 -5 961");
        assertThat(line(tables, "t2.procurement")).isEqualTo("3 1978.83");
    }

    @Test
    void aTableCutInPiecesIsOneTable() {
        var tables =
                read("一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1\n\n二、上年结转政府信息公开申请数量|2|0|0|0|0|0|2\n\n（七）总计|3|0|0|0|0|0|3", 2020);

        assertThat(line(tables, "t3.received")).isEqualTo("1 0 0 0 0 0 1");
        assertThat(line(tables, "t3.carriedIn")).isEqualTo("2 0 0 0 0 0 2");
        assertThat(line(tables, "t3.total")).isEqualTo("3 0 0 0 0 0 3");
    }

    @Test
    void theHeadingsOfTableFourMayStandOnThePageBefore() {
        var tables = read(Grids.CASE_HEADINGS + "\n1|0|0|0|1|0|0|2|0|2|0|0|0|3|3", 2020);

        assertThat(line(tables, "t4.reconsideration")).isEqualTo("1 0 0 0 1");
        assertThat(line(tables, "t4.litigationDirect")).isEqualTo("0 0 2 0 2");
        assertThat(line(tables, "t4.litigationAfterReconsideration")).isEqualTo("0 0 0 3 3");
    }

    @Test
    void aRowPrintedTwiceAlikeIsOneRow() {
        var tables = read("规章|1|2|3\n\n规章|1|2|3", 2020);

        assertThat(line(tables, "t2.regulations")).isEqualTo("1 2 3");
        assertThat(tables.problems()).isEmpty();
    }

    @Test
    void aRowPrintedTwiceWithOtherFiguresHasNoReading() {
        var tables = read("规章|1|2|3\n\n规章|1|5|3", 2020);

        assertThat(line(tables, "t2.regulations")).isEqualTo("1 ?[2, 5] 3");
        assertThat(tables.problems()).extracting(ParseProblem::kind).containsExactly(ProblemKind.CELL_TWICE);
    }

    @Test
    void aBlankCopyOfARowTakesNothingAway() {
        assertThat(line(read("规章|1|2|3\n\n规章|||", 2020), "t2.regulations")).isEqualTo("1 2 3");
        assertThat(line(read("规章|||\n\n规章|1|2|3", 2020), "t2.regulations")).isEqualTo("1 2 3");
    }

    @Test
    void headingRowsAddNoFigures() {
        var tables = read("自然人|法人或其他组织|总计||||\n其他|总计|||||||\n总计|||||||", 2020);

        assertThat(tables.formats()).isEqualTo(Formats.NONE);
        assertThat(line(tables, "t3.total")).doesNotContain("blank");
    }

    @Test
    void rowsNobodyKnowsAreNamed() {
        var tables = read("规章|1|2|3\n某某事项|4|5|6", 2020);

        assertThat(tables.problems())
                .extracting(ParseProblem::kind, ParseProblem::detail)
                .containsExactly(org.assertj.core.api.Assertions.tuple(ProblemKind.ROW_NOT_RECOGNISED, "某某事项"));
    }

    @Test
    void aDocumentWithoutTablesHasEveryFigureOfItsYearsFormatAbsent() {
        var tables = read("#没有表格。", 2020);

        assertThat(tables.figures()).hasSize(22 + 161 + 15);
        assertThat(read("#没有表格。", 2023).figures()).hasSize(10 + 175 + 15);
        assertThat(tables.places()).isEmpty();
    }

    @Test
    void everyTableTellsWhereItBegins() {
        var tables = read("#一、总体情况\n规章|1|2|3\n\n（一）予以公开|5|0|0|0|0|0|5", 2020);

        assertThat(tables.places()).containsOnlyKeys(ReportTable.T2, ReportTable.T3);
        assertThat(tables.places().get(ReportTable.T3).table()).isEqualTo(2);
    }

    @Test
    void newTableTwoWithTheOneRowOfOldTableThreeKeepsBothFormats() {
        var tables = read("信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|0|0|0\n\n（六）其他处理|1|0|0|0|0|0|1", 2021);

        assertThat(tables.formats()).isEqualTo(new Formats(Format.V2021, Format.V2019, null));
        assertThat(line(tables, "t3.other")).isEqualTo("1 0 0 0 0 0 1");
        assertThat(line(tables, "t2.regulations")).isEqualTo("0 0 0");
    }

    @Test
    void aRowWithThousandsOfFiguresTakesNoTime() {
        var row = "（一）予以公开|"
                + IntStream.range(0, 50_000).mapToObj(Integer::toString).collect(Collectors.joining("|"));

        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(Grids.ambiguous(read(row, 2020)).toList())
                        .hasSize(7)
                        .allSatisfy(figure -> assertThat(figure.candidates()).hasSizeLessThan(30)));
    }

    @Test
    void manyCellsOfUnknownWordsTakeNoTime() {
        var rows = IntStream.range(0, 40_000)
                .mapToObj(i -> "其他法律行政法规规定的第" + Integer.toString(i, 36) + "类禁止公开事项|1")
                .collect(Collectors.joining("\n"));

        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(read(rows, 2020).figures()).isNotEmpty());
    }

    @Test
    void aTableThatHasLostItsLastColumnsHasNoBlankOnes() {
        var rows = RequestRow.of(Format.V2021).stream()
                .map(row -> row.label() + "|3|0|0|1\n")
                .collect(Collectors.joining());
        var tables = Grids.read("项目|自然人|商业企业|科研机构|社会公益组织\n" + rows + "行政许可||5\n", 2023);

        assertThat(tables.figures())
                .noneMatch(figure ->
                        figure.state() == FigureState.BLANK && figure.cell().table() == ReportTable.T3);
    }

    @Test
    void aTableLeftBlankStaysSoBetweenItsTitleAndTheAgencysOwnTableOfYears() {
        var blank = RequestRow.of(Format.V2021).stream()
                .map(row -> row.label() + "|||||||\n")
                .collect(Collectors.joining());
        var tables = Grids.read(
                "2023年收到和处理政府信息公开申请情况表（单位：件）|||||||\n" + Grids.REQUEST_HEADINGS + blank
                        + "#近年申请量变化：\n年份|新收申请|予以公开|不予公开|无法提供\n2021|76|97|14|14\n2022|60|31|81|75",
                2023);

        assertThat(Grids.line(tables, "t3.received")).isEqualTo("blank blank blank blank blank blank blank");
        assertThat(Grids.line(tables, "t3.carriedOut")).isEqualTo("blank blank blank blank blank blank blank");
    }

    @Test
    void figuresUnderHeadingsOfTableFourAreNotThoseOfTheLastRowOfTableThree() {
        var rows = RequestRow.of(Format.V2021).stream()
                .map(row -> row == RequestRow.CARRIED_OUT ? row.label() + "|||||||" : row.label() + "|1|0|0|0|0|0|1")
                .collect(Collectors.joining("\n"));
        var tables = Grids.read(
                Grids.REQUEST_HEADINGS + rows + "\n\n#四、政府信息公开行政复议、行政诉讼情况\n行政诉讼|结果\n|12|3|6|6|27|12|12\n", 2023);

        assertThat(Grids.line(tables, "t3.carriedOut")).doesNotContain("12");
    }
}
