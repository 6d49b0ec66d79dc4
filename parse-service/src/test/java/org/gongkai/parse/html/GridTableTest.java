package org.gongkai.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Drawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridTableTest {
    @Test
    void aBlankBoxIsABlankCell() {
        assertThat(read(
                        "<style>/* a */ .t{display:grid;grid-template-columns:1fr repeat(3,minmax(0,1fr))}.w{grid-column:1 / -1}</style>",
                        "<div class=t><div class=w>第二十条第（一）项</div><div>规章</div><div></div><div>1</div><div></div>"
                                + "<div>行政规范性文件</div><div>2</div><div></div><div>/</div></div>"))
                .containsExactly("[1:第二十条第（一）项][1:规章 2: 3:1 4:][1:行政规范性文件 2:2 3: 4:/]");
    }

    @Test
    void cellsReachOverColumnsAndRowsAndRowsMayHaveNoBoxOfTheirOwn() {
        assertThat(read(
                        "<style>.r{display:contents}</style>",
                        "<div style='display:grid;grid-template-columns:100px 50px 50px'>"
                                + "<div class=r><div style='grid-row:span 2'>行政复议</div><div style='grid-column:2 / span 2'>结果</div></div>"
                                + "<div class=r><div>维持</div><div>纠正</div></div>"
                                + "<div class=r><div>件</div><div></div><div>3</div></div></div>"))
                .containsExactly("[1:行政复议 2:结果][2:维持 3:纠正][1:件 2: 3:3]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grid-template-columns:repeat(auto-fill,100px)",
                "grid-template-columns:1fr 1fr;grid-auto-flow:column",
                "grid-template-columns:1fr"
            })
    void whatIsShownInAnUnknownOrderIsNoTable(String style) {
        assertThat(read(
                        "",
                        "<div style='%s'><div>甲</div><div>1</div><div>乙</div><div>2</div><div>丙</div><div>3</div></div>"
                                .formatted(style)))
                .containsExactly("甲", "1", "乙", "2", "丙", "3");
    }

    @Test
    void aBoxThatIsPutInAnotherPlaceLeavesNoTable() {
        assertThat(read(
                        "",
                        "<div style='grid-template-columns:1fr 1fr'><div>甲</div><div>1</div><div>乙</div>"
                                + "<div style='grid-row:1'>2</div><div>丙</div><div>3</div></div>"))
                .containsExactly("甲", "1", "乙", "2", "丙", "3");
    }

    private static List<String> read(String head, String body) {
        var page = "<html><head>%s</head><body>%s</body></html>".formatted(head, body);
        return Drawing.of(HtmlReader.read(page.getBytes(StandardCharsets.UTF_8), Limits.USUAL));
    }
}
