package org.gongkai.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Drawing;
import org.gongkai.parse.script.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees in a browser is what counts. */
class SeenHtmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td><input value=41></td>",
                "<td><input type='TEXT' readonly value=' 41 '></td>",
                "<td><select><option>0<option selected>41</select></td>",
                "<td><select><option>41<option>0</select></td>",
                "<td><textarea rows=1>41</textarea></td>",
                "<td><input type=hidden value=7><input type=checkbox value=7>41</td>"
            })
    void theValueOfAFieldIsWhatItsCellHolds(String cell) {
        assertThat(cell(cell).text().value()).isEqualTo("41");
        assertThat(cell(cell).doubtful()).isFalse();
    }

    @Test
    void aFieldThatShowsSeveralValuesIsInDoubt() {
        assertThat(cell("<td><select multiple><option>4<option>1</select></td>").doubtful())
                .isTrue();
    }

    @Test
    void inProseOnlyFieldsWithFiguresAreRead() {
        assertThat(read("<p>全年收到申请<input value=83>件<input value='请输入关键字'><select><option>友情链接</select></p>"))
                .containsExactly("全年收到申请83件");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td><del>66</del>41</td>",
                "<td><s>66</s> 41</td>",
                "<td><strike><b>66</b></strike>41</td>",
                "<td><span style='TEXT-DECORATION: underline line-through'>66</span>41</td>",
                "<td><i class=old>66</i>41</td>"
            })
    void whatIsStruckOutDoesNotCount(String cell) {
        assertThat(cell("<style>.old{text-decoration:line-through}</style>", cell)
                        .text()
                        .value())
                .isEqualTo("41");
    }

    @Test
    void aFigureStruckOutWithNoneInItsPlaceIsNoBlank() {
        var cell = cell("<td><del>66</del> </td>");

        assertThat(cell.text().value()).isEqualTo("66");
        assertThat(cell.doubtful()).isTrue();
    }

    @Test
    void anElementOfStruckTextThatThePageDoesNotStrikeIsRead() {
        assertThat(cell("<style>s{text-decoration:none}</style>", "<td><s>41</s></td>")
                        .text()
                        .value())
                .isEqualTo("41");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sup>3</sup>",
                "<sup><a href='#n'>[3]</a></sup>",
                "<sup>注3</sup>",
                "<sup>*</sup>",
                "<span style='vertical-align:super;font-size:8pt'>3</span>",
                "<span class=note>①</span>",
                "①",
                "③",
                "³"
            })
    void theMarkOfANoteIsNoDigitOfTheFigure(String mark) {
        var document =
                Script.clean(document("<style>td .note{vertical-align:super}</style><table><tr><td>规章</td><td>276"
                        + mark + "</td></tr></table>"));

        assertThat(Drawing.of(document)).containsExactly("[1:规章 2:276]");
    }

    @Test
    void raisedTextThatIsNoMarkLeavesADoubt() {
        assertThat(cell("<td>276<sup>1234</sup></td>").doubtful()).isTrue();
        assertThat(Script.clean(document("<p>占地3km<sup>2</sup></p>")).blocks().getFirst())
                .hasToString(Script.clean(document("<p>占地3km2</p>"))
                        .blocks()
                        .getFirst()
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span class=hide>7</span>",
                "<span class='a hide b'>7</span>",
                "<span id=gone>7</span>",
                "<em class=x>7</em>",
                "<span style='font-size:0'>7</span>",
                "<span style='font-size:0px'><b>7</b></span>",
                "<span style='opacity:0'>7</span>",
                "<span style='position:absolute;left:-9999px'>7</span>",
                "<span style='text-indent:-9999px;display:inline-block'>7</span>",
                "<span style='color:#FFF;background:#fff'>7</span>",
                "<span style='color:transparent'>7</span>",
                "<span style='color:white'>7</span>",
                "<span class=sr-only>7</span>",
                "<span style='visibility:hidden'>7</span>",
                "<template>7</template>",
                "<script>7</script>"
            })
    void whatABrowserDoesNotShowIsNotRead(String hidden) {
        var style = """
                <style>
                /* .x{display:block} */ @media print { em.x{display:inline} }
                .hide , #gone, em.x { display : none !important }
                .sr-only{position:absolute;width:1px;clip:rect(0, 0, 0, 0)}
                a:hover, .hide:hover {display:inline}
                </style>""";
        var cell = cell(style, "<td>41" + hidden + "</td>");

        assertThat(cell.text().value()).isEqualTo("41");
        assertThat(cell.doubtful()).isFalse();
    }

    @Test
    void whatIsHiddenOnPaperAloneIsSeen() {
        assertThat(cell(
                                "<style>@media print{.n{display:none}} p .n{display:none}</style>",
                                "<td><i class=n>41</i></td>")
                        .text()
                        .value())
                .isEqualTo("41");
    }

    @Test
    void ofTwoRulesTheMoreSpecificCounts() {
        var style = "<style>.tab.on{display:block}.tab{display:none}</style>";

        assertThat(read(style + "<div class=tab>旧</div><div class='tab on'>新</div>"))
                .containsExactly("新");
    }

    @Test
    void aHiddenCellKeepsItsPlaceAndOneThatIsNotThereDoesNot() {
        assertThat(read("""
                <table><tr><td>规章</td><td style='visibility:hidden'>9</td><td>5</td></tr>
                <tr><td>规章</td><td style='display:none'>9</td><td>5</td></tr>
                <tr style='visibility:hidden'><td>旧</td><td>9</td></tr></table>""")).containsExactly("[1:规章 2: 3:5][1:规章 2:5]");
    }

    @Test
    void whatIsVisibleInsideOfAHiddenPartIsSeen() {
        assertThat(read("<div style='visibility:hidden'>旧<p style='visibility:visible'>新</p></div>"))
                .containsExactly("新");
    }

    @Test
    void anArticleThatAScriptShowsIsRead() {
        var article = "<p>" + "工作平稳推进。".repeat(100)
                + "</p><table><tr><td>规章</td><td>5<i style='display:none'>7</i></td></tr></table>";

        for (var style : List.of("visibility: hidden;", "opacity:0", "display:none")) {
            assertThat(read("<h1>标题</h1><div id=js_content style='%s'>%s</div>".formatted(style, article)))
                    .contains("[1:规章 2:5]");
        }
    }

    @Test
    void anOldVersionThatIsHiddenBesideTheArticleIsNotRead() {
        var article = "<p>" + "工作平稳推进。".repeat(100) + "</p>";

        assertThat(read("<div style='display:none'><table><tr><td>规章</td><td>9</td></tr></table>" + article + "</div>"
                        + article))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td class=five></td>",
                "<td><i class=five></i></td>",
                "<td><i class=escaped></i></td>",
                "<td class=value data-v=5></td>",
                "<td><img src='5.png'></td>",
                "<td><svg><text>5</text></svg></td>"
            })
    void aCellWhoseFigureIsNotInTheMarkupIsNoBlank(String cell) {
        var style =
                "<style>.five::before{content:'5'} .escaped:after{content:'\\35'} .value::after{content:attr(data-v)}</style>";

        assertThat(cell(style, cell).doubtful()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td class=clearfix></td>",
                "<td><i class=icon></i></td>",
                "<td><img src='images/spacer.gif'></td>",
                "<td><img src='x.gif' width=1 height=20></td>"
            })
    void whatOnlyKeepsAPlaceLeavesACellBlank(String cell) {
        var style = "<style>.clearfix:after{content:'';display:table} .icon::before{content:'\\e605'}</style>";

        assertThat(cell(style, cell).text().value()).isEmpty();
        assertThat(cell(style, cell).doubtful()).isFalse();
    }

    @Test
    void whiteTextBesideBlackIsInDoubtWhereTheGroundIsNotKnown() {
        assertThat(cell("<td class=c>41<span style='color:#fff'>7</span></td>").doubtful())
                .isTrue();
        var shaded = cell("<td bgcolor='#003366'><span style='color:#fff'>41</span></td>");
        assertThat(shaded.text().value()).isEqualTo("41");
        assertThat(shaded.doubtful()).isFalse();
    }

    @Test
    void readingsAboveCharactersAreNotPartOfThem() {
        assertThat(read("<p><ruby>政<rp>(</rp><rt>zhèng</rt><rp>)</rp>务<rt>wù</rt></ruby></p>"))
                .containsExactly("政务");
    }

    @Test
    void breaksThatMayBeMadeAreNone() {
        var document = Script.clean(
                document("<table><tr><td>规章</td><td>1<wbr>2&shy;3&#x200b;4<span></span>5</td></tr></table>"));

        assertThat(Drawing.of(document)).containsExactly("[1:规章 2:12345]");
    }

    private static Cell cell(String cell) {
        return cell("", cell);
    }

    private static Cell cell(String style, String cell) {
        var grid = (Grid) document(style + "<table><tr><td>规章</td>" + cell + "</tr></table>")
                .blocks()
                .getFirst();
        return grid.rows().getFirst().cells().getLast();
    }

    private static Document document(String html) {
        return HtmlReader.read(html.getBytes(StandardCharsets.UTF_8), Limits.USUAL);
    }

    private static List<String> read(String html) {
        return Drawing.of(document(html));
    }
}
