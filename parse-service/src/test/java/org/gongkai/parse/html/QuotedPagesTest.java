package org.gongkai.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Drawing;
import org.junit.jupiter.api.Test;

class QuotedPagesTest {
    @Test
    void anAnswerOfAnInterfaceHoldsThePageInAString() {
        assertThat(read("""
                {"code": 200, "data": {"title": "青山县2023年年报",
                 "content": "<p>一、总体情况<\\/p><table><tr><td>规章<\\/td><td>0<\\/td><\\/tr><\\/table>"}}""")).containsExactly("青山县2023年年报", "一、总体情况", "[1:规章 2:0]");
    }

    @Test
    void aListOfListsIsATable() {
        assertThat(read("""
                [{"title": "二、主动公开"}, {"rows": [["规章", 1, null], ["行政规范性文件", "2", "3"]]}]""")).containsExactly("二、主动公开", "[1:规章 2:1 3:][1:行政规范性文件 2:2 3:3]");
    }

    @Test
    void aListOfObjectsWithWordsForKeysIsATableUnderThem() {
        assertThat(read("""
                [{"项目": "规章", "本年制发件数": 1, "本年废止件数": 0, "现行有效件数": 4}]""")).containsExactly("[1:项目 2:本年制发件数 3:本年废止件数 4:现行有效件数][1:规章 2:1 3:0 4:4]");
    }

    @Test
    void aKeyInWordsStandsBeforeItsValue() {
        assertThat(read("{\"主动公开\": {\"行政许可\": 5}, \"id\": 7}")).containsExactly("主动公开", "行政许可：5");
    }

    @Test
    void aFeedWritesItsTagsAsEntities() {
        assertThat(read("""
                <rss><item><description>&lt;p&gt;甲&lt;/p&gt;&lt;table&gt;&lt;tr&gt;&lt;td&gt;规章&lt;/td&gt;&lt;td&gt;0&lt;/td&gt;\
                &lt;/tr&gt;&lt;/table&gt;</description></item></rss>""")).containsExactly("甲", "[1:规章 2:0]");
    }

    @Test
    void aPageWithoutTablesMayCarryThemInAFieldOrInItsScript() {
        assertThat(read(
                        "<p>甲</p><textarea style='display:none'>&lt;table&gt;&lt;tr&gt;&lt;td&gt;规章&lt;td&gt;0&lt;/table&gt;"
                                + "</textarea>"))
                .containsExactly("甲", "[1:规章 2:0]");
        assertThat(read("""
                <p>甲</p><script>var state = {"a": "b", "c": "<table class=\\"x\\"><tr><td>规章<td>0</table>"};</script>""")).containsExactly("甲", "[1:规章 2:0]");
    }

    @Test
    void whatAScriptHoldsBesideTheTablesOfThePageIsNotOfIt() {
        assertThat(read("""
                <table><tr><td>规章<td>0</table><script>var a = "<table><tr><td>规章<td>9</table>";</script>""")).containsExactly("[1:规章 2:0]");
    }

    @Test
    void theArticleThatAPortalsScriptPutsInStandsWhereTheScriptStands() {
        assertThat(read("""
                <table><tr><td>发布机构<td>青山县</table><div id="a"></div><script>
                var pattern = /["']/;
                var article = '<p>全年发布信息120条。</p><table border="1">' +
                    '<tr><td>规章<td>0<td>1<td>2</table>'; // the article's own
                document.getElementById("a").innerHTML = article;</script><p>相关阅读</p>""")).containsExactly("[1:发布机构 2:青山县]", "全年发布信息120条。", "[1:规章 2:0 3:1 4:2]", "相关阅读");
    }

    @Test
    void markupThatAScriptPutsTogetherFromWhatItComputesIsNoArticle() {
        assertThat(read("<p>甲</p><script>var a = '<table><tr><td>规章<td>' + made + '</table>';</script>"))
                .containsExactly("甲");
    }

    @Test
    void aPieceOfMarkupThatIsLessThanThePageIsNotItsArticle() {
        assertThat(read("<p>一、总体情况</p><p>全年发布信息120条。</p><script>var a = \"<table><tr><td>规章<td>9</table>\";</script>"))
                .containsExactly("一、总体情况", "全年发布信息120条。");
    }

    @Test
    void aStringThatIsNotClosedIsNone() {
        assertThat(read("<p>甲</p><script>var a = \"<table><tr><td>规章<td>0</table>';</script>"))
                .containsExactly("甲");
    }

    private static List<String> read(String text) {
        return Drawing.of(HtmlReader.read(text.getBytes(StandardCharsets.UTF_8), Limits.USUAL));
    }
}
