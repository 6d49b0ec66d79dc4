package org.gongkai.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.gongkai.events.ParseProblem;
import org.gongkai.events.ProblemKind;
import org.gongkai.events.ReportParsed;
import org.junit.jupiter.api.Test;

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

    private static ReportParsed parse(String document) {
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        return new ReportParser().parse(bytes, DocumentInfo.draft("draft", bytes));
    }
}
