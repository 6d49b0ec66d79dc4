package org.gongkai.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.parse.Limits;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Document;
import org.junit.jupiter.api.Test;

class PlacedWordsTest {
    private static final String STYLE = "<style>.a{font-size:16px}</style>";
    private static final String PROSE = IntStream.range(0, 60)
            .mapToObj(i -> word(60, 60 + 30 * i, "第" + i + "行文字，都放在各自的位置上。"))
            .collect(Collectors.joining());

    @Test
    void wordsInPlacesAreReadFromTheTopOfThePageWhateverTheirOrder() {
        var read = read(STYLE + "<div>" + PROSE + word(60, 20, "标题在最后") + "</div>");

        assertThat(read.reader()).isEqualTo(Document.PLACED_HTML);
        assertThat(((Paragraph) read.blocks().getFirst()).text().value()).startsWith("标题在最后");
        assertThat(((Paragraph) read.blocks().getFirst()).text().source().paragraph())
                .isEqualTo(1);
    }

    @Test
    void aPlaceWithinAPlaceIsCountedFromIt() {
        var outer = "<div style='position:absolute;left:60px;top:10px'>" + word(0, 0, "页眉") + "</div>";

        assertThat(read(STYLE + "<div>" + PROSE + outer + "</div>")
                        .blocks()
                        .getFirst()
                        .toString())
                .contains("页眉");
    }

    @Test
    void aPageThatPlacesOnlyItsButtonsIsReadInItsOrder() {
        var article = "<p>" + "正文里的话一句接一句，没有各自的位置。".repeat(100) + "</p>";

        assertThat(read(STYLE + PROSE + article).reader()).isEqualTo("html");
    }

    @Test
    void aTableThatIsOneNeedsNoPlaces() {
        var table = "<table><tr><td>规章</td><td>1</td></tr></table>";

        assertThat(read(STYLE + PROSE + table)).satisfies(read -> {
            assertThat(read.reader()).isEqualTo("html");
            assertThat(read.blocks()).hasAtLeastOneElementOfType(Grid.class);
        });
    }

    @Test
    void wordsOutOfSightAreNotRead() {
        var hidden = "<p style='position:absolute;left:60px;top:20px;display:none' class=a>看不见</p>";

        assertThat(read(STYLE + "<div>" + PROSE + hidden + "</div>").blocks().toString())
                .doesNotContain("看不见");
    }

    private static String word(int left, int top, String text) {
        return "<p style='position:absolute;left:%dpx;top:%dpx' class=a>%s</p>".formatted(left, top, text);
    }

    private static Document read(String body) {
        var page = "<html><head><meta charset=utf-8></head><body>" + body + "</body></html>";
        return HtmlReader.readings(page.getBytes(StandardCharsets.UTF_8), Limits.USUAL)
                .getLast();
    }
}
