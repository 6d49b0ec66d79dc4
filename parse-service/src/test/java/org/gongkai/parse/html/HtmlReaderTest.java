package org.gongkai.parse.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.events.Source;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Blocks;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Drawing;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
    @Test
    void mergedCellsStandWhereTheyBegin() {
        assertThat(read("""
                <table><tr><td rowspan=2>申请人情况</td><td colspan="2">法人</td><td rowspan="2">总计</td></tr>
                <tr><td>商业企业</td><td>科研机构</td></tr>
                <tr><td>收到</td><td>1</td><td>2</td><td>3</td></tr></table>""")).containsExactly("[1:申请人情况 2:法人 4:总计][2:商业企业 3:科研机构][1:收到 2:1 3:2 4:3]");
    }

    @Test
    void aWordAndWhatAListSaysOfItAreOneLine() {
        assertThat(read("<dl><dt>行政许可</dt><dd>5</dd><dt>行政处罚</dt><dt>行政强制</dt><dd>0</dd></dl><dd>备注</dd>"))
                .containsExactly("行政许可：5", "行政处罚", "行政强制：0", "备注");
    }

    @Test
    void theAttributesOfOfficeLeaveNothingBehind() {
        assertThat(read("""
                <p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span lang=EN-US style='font-size:
                16.0pt;font-family:仿宋_GB2312'>2020</span><span style='mso-bidi-font-size:10.5pt'>年收到申请<b>83</b>件。</span><o:p></o:p></p>
                <!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->
                <table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td width=87 style='mso-border-alt:solid'>
                <p class=MsoNormal align=center><span lang=EN-US>4</span><span lang=EN-US>1<o:p></o:p></span></p></td></tr></table>""")).containsExactly("2020年收到申请83件。", "[1:41]");
    }

    @Test
    void aCellOfNoBreakSpacesKeepsThemAndIsBlank() {
        var document = document("<table><tr><td>规章</td><td>&nbsp;</td><td> </td></tr></table>");
        var cells = ((Grid) document.blocks().getFirst()).rows().getFirst().cells();

        assertThat(cells.get(1).text().original()).isEqualTo("\u00A0");
        assertThat(cells.get(2).text().original()).isEmpty();
    }

    @Test
    void linesInsideACellStayLines() {
        assertThat(read("<table><tr><td>本年新<br>制作数量</td><td><p>上一年</p>\n<p>项目数量</p></td></tr></table>"))
                .containsExactly("[1:本年新\n制作数量 2:上一年\n项目数量]");
    }

    @Test
    void aTableThatLaysOutThePageIsNoTableButThoseInItAre() {
        assertThat(read("""
                <table><tr><td>首页</td><td>一、总体情况<p>工作平稳。</p>
                  <table><tr><td>规章</td><td>0</td></tr></table>
                <p>尾声。</p></td></tr></table>""")).containsExactly("首页", "一、总体情况", "工作平稳。", "[1:规章 2:0]", "尾声。");
    }

    @Test
    void oneLongCellMakesATableALayout() {
        var prose = "工作平稳推进。".repeat(60);
        assertThat(read("<table><tr><td><p>" + prose + "</p><p>二</p></td></tr></table>"))
                .containsExactly(prose, "二");
    }

    @Test
    void rowsOfDataAndRowsThatLayOutThePageMayStandInOneTable() {
        assertThat(read("""
                <table><tr><td>首页</td></tr><tr><td>一、总体情况<table><tr><td>规章</td><td>0</td></tr></table></td></tr>
                <tr><td>行政许可</td><td>5</td></tr><tr><td>行政处罚</td><td></td></tr></table>""")).containsExactly("首页", "一、总体情况", "[1:规章 2:0]", "[1:行政许可 2:5][1:行政处罚 2:]");
    }

    @Test
    void aTableOfOneCellOnlyDrawsABorder() {
        assertThat(read("<table><tr><td>规章</td><td><table><tr><td> 5 </td></tr></table></td></tr></table>"))
                .containsExactly("[1:规章 2:5]");
    }

    @Test
    void whatAPageDoesNotShowIsNotRead() {
        assertThat(read("""
                <p hidden>旧</p><p style="color:red;DISPLAY : none">旧</p><span style='mso-hide:all'>旧</span><p style='visibility:hidden'>旧</p>
                <p style="border-style:none">新</p>
                <table><tr style="display:none"><td>旧</td><td>9</td></tr><tr><td>规章<i hidden>9</i></td><td hidden>9</td><td>5</td></tr></table>""")).containsExactly("新", "[1:规章 2:5]");
    }

    @Test
    void noCellReachesBeyondItsGroupOfRows() {
        assertThat(read("""
                <table><thead><tr><th rowspan=0>甲</th><th rowspan=50>乙</th><th>丙</th></tr><tr><th>丁</th></tr></thead>
                <tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>""")).containsExactly("[1:甲 2:乙 3:丙][3:丁][1:1 2:2 3:3]");
    }

    @Test
    void boxesInRowsAreATableWhoseColumnsAreOnlyCounted() {
        var row = "<div><div>重复申请</div><div><span>1</span></div><div></div><div>1</div></div>";
        var document = document("<div>" + row.repeat(3) + "</div>");

        assertThat(Drawing.of(document)).containsExactly("[1:重复申请 2:1 3: 4:1]".repeat(3));
        assertThat(((Grid) document.blocks().getFirst()).exact()).isFalse();
    }

    @Test
    void boxesWithMoreThanShortCellsAreNone() {
        var row = "<div><div>重复申请</div><div>1</div><div><p>甲</p><p>乙</p></div><div>1</div></div>";

        assertThat(read("<div>" + row.repeat(3) + "</div>")).contains("甲", "乙").noneMatch(line -> line.startsWith("["));
        assertThat(read("<ul>" + "<li><a>首页</a><a>政务公开</a></li>".repeat(3) + "</ul>"))
                .noneMatch(line -> line.startsWith("["));
    }

    @Test
    void preformattedTextKeepsItsLinesAndTabs() {
        assertThat(read("<pre>\n一、总体情况\n" + "重复申请\t1\t\t1\n".repeat(3) + "</pre>"))
                .containsExactly("一、总体情况", "[1:重复申请 2:1 3: 4:1]".repeat(3));
    }

    @Test
    void aWholePortalPageIsReadAroundItsNavigation() {
        assertThat(read("""
                <!DOCTYPE html><html><head><title>修武县</title><style>p{}</style><script>var a="<table><tr><td>9";</script></head>
                <body><div class=nav><ul><li><a href=/>首页</a></li><li><a href=/zwgk>政务公开</a></li></ul></div>
                <select><option>各县区</option></select><h1>修武县2020年政府信息公开工作年度报告</h1>
                <div>发布时间：2021-01-29 <span>来源：县政府办</span></div>
                <div id=content><p>一、总体情况</p><table><tbody><tr><th>规章</th><td>0</td></tr></tbody></table></div>
                <noscript>请启用</noscript><div>豫ICP备05000000号</div></body></html>"""))
                .containsExactly(
                        "首页",
                        "政务公开",
                        "修武县2020年政府信息公开工作年度报告",
                        "发布时间：2021-01-29 来源：县政府办",
                        "一、总体情况",
                        "[1:规章 2:0]",
                        "豫ICP备05000000号");
    }

    @Test
    void brokenMarkupIsReadAsABrowserWould() {
        assertThat(read("<table><tr><td>规章<td>0<tr><td>行政许可<td>5</table><p>尾<b>声</p>完"))
                .containsExactly("[1:规章 2:0][1:行政许可 2:5]", "尾声", "完");
    }

    @Test
    void spansThatAreNoNumbersCountAsOne() {
        assertThat(read("<table><tr><td colspan=abc rowspan=99999999999>a</td><td colspan=-1>b</td></tr></table>"))
                .containsExactly("[1:a 2:b]");
    }

    @Test
    void paragraphsAreNumberedSoThatTheyCanBeFound() {
        var document = document("<p>一</p><p> </p><p>二三</p>");

        assertThat(((Paragraph) document.blocks().getLast()).text().source()).isEqualTo(Source.inParagraph(2, 0, 2));
    }

    @Test
    void elementsNestedTooDeepAreRefused() {
        assertThatThrownBy(() -> read("<div>".repeat(1_000) + "x")).isInstanceOf(Blocks.TooLarge.class);
        assertThatThrownBy(() -> read("<table><tr><td>".repeat(1_000) + "x")).isInstanceOf(Blocks.TooLarge.class);
    }

    @Test
    void moreCellsOrElementsThanTheLimitsAreRefused() {
        var row = "<tr>" + "<td>1".repeat(100);
        assertThatThrownBy(() -> read("<table>" + row.repeat(2_001))).isInstanceOf(Blocks.TooLarge.class);
        assertThatThrownBy(() -> read("<b>".repeat(900_000))).isInstanceOf(Blocks.TooLarge.class);
    }

    private static Document document(String html) {
        return HtmlReader.read(html.getBytes(StandardCharsets.UTF_8), Limits.USUAL);
    }

    private static List<String> read(String html) {
        return Drawing.of(document(html));
    }
}
