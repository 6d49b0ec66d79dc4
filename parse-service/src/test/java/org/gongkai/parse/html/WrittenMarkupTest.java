package org.gongkai.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Drawing;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenMarkupTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.write(\"<table><tr><td class='a'>规章</td></tr></table>\");",
                "document.write('<table><tr><td class=\"a\">规章<\\/td></tr></table>')",
                "document . writeln( \"<table>\" +\n '<tr><td>规章' + `</td></tr></table>` );",
                "<!--\n//<![CDATA[\ndocument.write('<table><tr>'); document.write('<td>\\u89c4\\u7ae0</td></tr></table>');\n//]]>\n//-->"
            })
    void aTableThatAScriptWritesStandsBeforeIt(String script) {
        assertThat(shown(script)).isEqualTo("甲 规章 乙");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.write('<table><tr><td>' + figures[0] + '</td></tr></table>')",
                "document.write(`<table><tr><td>${figures[0]}</td></tr></table>`)",
                "document.write('<table><tr><td>规章",
                "if (isOld) document.write('<table><tr><td>规章</td></tr></table>')",
                "// document.write('<table><tr><td>规章</td></tr></table>')"
            })
    void aTableThatAScriptComputesIsNotThere(String script) {
        assertThat(shown(script)).isEqualTo("甲 乙");
    }

    @Test
    void whatIsNoTableStaysAway() {
        assertThat(shown("document.write('<p>访问量：12044</p>')")).isEqualTo("甲 乙");
    }

    @Test
    void aFigureThatAScriptWritesIsInItsCell() {
        assertThat(Drawing.of(page("<td>规章<td><script>document.write(\"12\")</script><td>0")))
                .containsExactly("[1:规章 2:12 3:0]");
    }

    @Test
    void aCellThatAScriptComputesIsInDoubt() {
        var grid = (Block.Grid) page("<td>规章<td><script>document.write(a + b)</script><td>0")
                .blocks()
                .getFirst();
        assertThat(grid.rows().getFirst().cells())
                .extracting(Block.Cell::doubtful)
                .containsExactly(false, true, false);
    }

    @Test
    void aPageWhoseTablesAScriptMakesSaysSo() {
        var page = page(
                "</tr></table><script>for (var r of rows) { html += '<tr><td>' + r.name + '</td></tr>'; }</script>");
        assertThat(page.problems()).containsExactly(ScriptedTables.PROBLEM);
        assertThat(ScriptedTables.onlyIfMissed(page.problems(), false)).isEqualTo(page.problems());
        assertThat(ScriptedTables.onlyIfMissed(page.problems(), true)).isEmpty();
    }

    private static Document page(String cells) {
        return HtmlReader.read(("<table><tr>" + cells).getBytes(StandardCharsets.UTF_8), Limits.USUAL);
    }

    private static String shown(String script) {
        var page = Jsoup.parse("<p>甲</p><script>" + script + "</script><p>乙</p>");
        WrittenMarkup.show(page);
        return page.body().text();
    }
}
