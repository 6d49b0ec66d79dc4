package org.gongkai.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static String shown(String script) {
        var page = Jsoup.parse("<p>甲</p><script>" + script + "</script><p>乙</p>");
        WrittenMarkup.show(page);
        return page.body().text();
    }
}
