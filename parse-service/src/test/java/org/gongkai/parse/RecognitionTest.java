package org.gongkai.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.events.Format;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.RequestRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {
    @Test
    void aLawIsNoReport() {
        var law = parse("""
                中华人民共和国政府信息公开条例
                第一条 为了保障公民、法人和其他组织依法获取政府信息，制定本条例。
                第四十九条 县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部门提交本行政机关上一年度政府信息公开工作年度报告并向社会公布。
                """);

        assertThat(law.problems()).extracting(ParseProblem::kind).containsExactly(ProblemKind.NOT_A_REPORT);
        assertThat(law.figures()).isEmpty();
    }

    @Test
    void aWorkSummaryWithOneOfTheHeadingsIsNoReport() {
        var summary = parse("""
                某县水利局2020年工作总结
                一、总体情况
                全年完成投资3000万元。
                二、下一步打算
                继续推进河道治理。
                """);

        assertThat(summary.problems()).extracting(ParseProblem::kind).containsExactly(ProblemKind.NOT_A_REPORT);
    }

    @Test
    void aReportOnSomethingElseMayCountLicencesToo() {
        var other = parse("""
                青山县2024年河长制年度报告
                一、总体情况
                全年召开会议15次。
                行政许可\t22
                行政处罚\t14
                行政强制\t7
                """);

        assertThat(other.problems()).extracting(ParseProblem::kind).containsExactly(ProblemKind.NOT_A_REPORT);
    }

    @Test
    void totalsAloneMakeNoReport() {
        var statistics = parse("""
                2023年行政复议案件统计
                类型\t受理\t维持\t撤销\t变更\t驳回\t终止\t未审结
                治安处罚\t27\t39\t5\t20\t3\t40\t30
                总计\t27\t39\t5\t20\t3\t40\t30
                """);

        assertThat(statistics.problems()).extracting(ParseProblem::kind).contains(ProblemKind.NOT_A_REPORT);
        assertThat(statistics.figures()).isEmpty();
    }

    @Test
    void theFormThatNobodyFilledInIsNoReport() {
        var form = parse("""
                政府信息公开工作年度报告格式
                一、总体情况
                二、主动公开政府信息情况
                行政许可\t
                行政处罚\t
                三、收到和处理政府信息公开申请情况
                一、本年新收政府信息公开申请数量\t\t\t\t\t\t\t
                （七）总计\t\t\t\t\t\t\t
                四、政府信息公开行政复议、行政诉讼情况
                """);

        assertThat(form.problems()).extracting(ParseProblem::kind).containsExactly(ProblemKind.NOT_A_REPORT);
    }

    @Test
    void aTableOfYearsBesideTableThreeIsNoComparison() {
        var rows = new StringBuilder("青山县2021年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n");
        RequestRow.of(Format.V2021).forEach(row -> rows.append(row.label()).append("\t0\t0\t0\t0\t0\t0\t0\n"));
        rows.append("近三年情况如下：\n年度\t2019\t2020\t2021\n予以公开\t4\t5\t0\n部分公开\t1\t0\t2\n（七）总计\t5\t5\t2\n");

        assertThat(parse(rows.toString()).problems())
                .extracting(ParseProblem::kind)
                .doesNotContain(ProblemKind.NOT_A_REPORT);
    }

    @Test
    void tableThreeOfAQuarterIsNoReport() {
        var rows = new StringBuilder("青山县2021年第二季度政府信息公开申请办理情况统计表\n填报日期：2021年7月1日\n");
        RequestRow.of(Format.V2021).forEach(row -> rows.append(row.label()).append("\t1\t0\t0\t0\t0\t0\t1\n"));
        var quarter = parse(rows.toString());
        var year = parse(rows.toString().replace("2021年第二季度", "2021年度"));

        assertThat(quarter.problems()).extracting(ParseProblem::kind).containsExactly(ProblemKind.NOT_A_REPORT);
        assertThat(quarter.figures()).isEmpty();
        assertThat(year.figures()).isNotEmpty();
    }

    @Test
    void aReportOnSomethingElseMayHaveSectionsOfTheSameNames() {
        var other = parse("""
                青山县2024年信访工作年度报告
                一、总体情况
                全年受理信访事项315件。
                行政许可\t22
                行政处罚\t14
                二、存在的主要问题及改进情况
                基层力量还不够强。
                三、其他需要报告的事项
                无。
                """);

        assertThat(other.problems()).extracting(ParseProblem::kind).containsExactly(ProblemKind.NOT_A_REPORT);
        assertThat(other.figures()).isEmpty();
    }

    @Test
    void countsThatLookLikeYearsAreNoComparisonOfYears() {
        var rows = new StringBuilder("青山县2021年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n");
        for (var label : List.of("一、本年新收政府信息公开申请数量", "（一）予以公开", "1.属于国家秘密", "四、结转下年度继续办理")) {
            rows.append(label).append("\t2013\t0\t0\t0\t0\t11\t2024\n");
        }

        assertThat(parse(rows.toString()).problems())
                .extracting(ParseProblem::kind)
                .doesNotContain(ProblemKind.NOT_A_REPORT);
        assertThat(parse(rows.toString().replace('\t', ' ')).problems())
                .extracting(ParseProblem::kind)
                .doesNotContain(ProblemKind.NOT_A_REPORT);
    }

    @Test
    void aReportBeforeTheNationalFormatIsSaidToBeOne() {
        var early = parse("""
                青山县2016年政府信息公开工作年度报告
                一、概述
                2016年，全县主动公开政府信息1200条，收到政府信息公开申请5件。
                """);

        assertThat(early.year()).isEqualTo(2016);
        assertThat(early.problems()).extracting(ParseProblem::kind).containsExactly(ProblemKind.BEFORE_2019);
        assertThat(early.figures()).isEmpty();
    }

    @Test
    void aReportWithoutAnyTableIsStillAReport() {
        var bare = parse("""
                青山县2021年政府信息公开工作年度报告
                一、总体情况
                全年公开信息300条。
                二、主动公开政府信息情况
                三、收到和处理政府信息公开申请情况
                四、政府信息公开行政复议、行政诉讼情况
                """);

        assertThat(bare.problems()).isEmpty();
        assertThat(bare.figures()).hasSize(200).allMatch(figure -> figure.value() == null);
    }

    @Test
    void aPictureInPlaceOfATableIsNamedWithItsTable() {
        var page = parse("""
                <html><body><h1>青山县2021年政府信息公开工作年度报告</h1>
                <img src="logo.png" width="40" height="40">
                <p>一、总体情况</p><p>全年公开信息300条。</p><img src="photo.jpg" width="800" height="600">
                <p>二、主动公开政府信息情况</p><img src="t2.jpg" width="800" height="300">
                <p>三、收到和处理政府信息公开申请情况</p><img src="t3.jpg">
                <p>四、政府信息公开行政复议、行政诉讼情况</p><p>无。</p></body></html>
                """);

        assertThat(page.problems())
                .extracting(ParseProblem::kind, ParseProblem::detail)
                .containsExactly(tuple(ProblemKind.TABLE_IS_IMAGE, "表二"), tuple(ProblemKind.TABLE_IS_IMAGE, "表三"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a notice that asks for reports, with the headings they must have
                """
                关于做好2021年政府信息公开工作年度报告编制工作的通知
                各乡镇人民政府：
                报告包括下列内容：
                一、总体情况
                二、主动公开政府信息情况
                三、收到和处理政府信息公开申请情况
                四、政府信息公开行政复议、行政诉讼情况
                五、存在的主要问题及改进情况
                六、其他需要报告的事项
                请于1月20日前报送。
                """,
                """
                青山县2021年法治政府建设年度报告
                一、总体情况
                全年办理行政复议案件16件。
                二、存在的主要问题及改进情况
                力量不足。
                三、其他需要报告的事项
                无。
                """,
                """
                青山县水利局2021年度部门决算
                一、总体情况
                收入总计300万元。
                """,
                """
                政府网站工作年度报表（2021年度）
                填报单位：青山县人民政府办公室
                信息发布 总数 1200
                依申请公开 收到数 3
                """,
                """
                首页
                政务公开
                政府信息公开年报
                联系我们
                """,
                """
                第一条 为了规范政府信息公开工作，制定本办法。
                第二条 行政机关应当每年公布年度报告，内容如下：
                一、总体情况
                二、主动公开政府信息情况
                三、收到和处理政府信息公开申请情况
                第三条 本办法自公布之日起施行。
                """,
                """
                青山县供水有限公司2021年度信息公开工作年度报告
                一、总体情况
                全年公开信息12条。
                序号|公开事项|件数
                1|停水通知|12
                """,
                """
                青山县2021年与2020年政府信息公开数据对比
                一、总体情况
                两年持平。
                """,
                """
                政府信息公开申请办理情况
                指标|2020年|2021年
                一、本年新收政府信息公开申请数量|3|4
                二、上年结转政府信息公开申请数量|0|0
                （一）予以公开|3|4
                （七）总计|3|4
                """
            })
    void whatOnlyLooksLikeAReportIsNone(String document) {
        var parsed = parse(document);

        assertThat(parsed.problems()).extracting(ParseProblem::kind).containsOnlyOnce(ProblemKind.NOT_A_REPORT);
        assertThat(parsed.figures()).isEmpty();
        assertThat(parsed.claims()).isEmpty();
    }

    @Test
    void aReportThatQuotesTheLawIsAReport() {
        var quoting = parse("""
                青山县2021年政府信息公开工作年度报告
                根据《政府信息公开条例》第四十九条、第五十条和《关于印发年度报告格式的通知》，编制本报告。
                一、总体情况
                第四十九条 要求每年1月31日前公布年度报告，本县按期公布。
                第五十条 规定了报告的内容。
                第五十一条 规定了救济途径。
                全年收到政府信息公开申请4件。
                """);

        assertThat(quoting.problems()).isEmpty();
        assertThat(quoting.claims()).hasSize(1);
    }

    @Test
    void headingsWithoutAnythingUnderThemAreNamed() {
        var shell = parse("""
                青山县2021年政府信息公开工作年度报告
                一、总体情况
                二、主动公开政府信息情况
                三、收到和处理政府信息公开申请情况
                """);

        assertThat(shell.problems()).extracting(ParseProblem::kind).containsExactly(ProblemKind.EMPTY_REPORT);
    }

    private static ReportParsed parse(String document) {
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        return new ReportParser().parse(bytes, DocumentInfo.draft("draft", bytes));
    }
}
