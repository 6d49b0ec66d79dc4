package org.gongkai.parse.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block.Grid;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.SpanGrid;
import org.gongkai.parse.block.Text;
import org.junit.jupiter.api.Test;

class SpacerColumnsTest {
    @Test
    void narrowColumnsBetweenAllOthersAreNone() {
        assertThat(removed("信息内容||本年制发件数||本年废止件数||现行有效件数", "规章||1||||3"))
                .containsExactly("1:信息内容 2:本年制发件数 3:本年废止件数 4:现行有效件数", "1:规章 2:1 3: 4:3");
    }

    @Test
    void aMergedHeadCoversOnlyItsColumns() {
        assertThat(removed("第二十条第（一）项+7", "规章||1||2||3")).containsExactly("1:第二十条第（一）项+4", "1:规章 2:1 3:2 4:3");
    }

    @Test
    void aColumnWithAHeadIsOneHoweverBlank() {
        assertThat(removed("自然人|商业企业|科研机构|其他|总计", "3||||3")).last().isEqualTo("1:3 2: 3: 4: 5:3");
    }

    @Test
    void blankColumnsSideBySideMayBeThoseOfLostHeads() {
        assertThat(removed("自然人||||总计", "3||||3")).last().isEqualTo("1:3 2: 3: 4: 5:3");
    }

    @Test
    void oneBlankColumnMayBeThatOfALostHead() {
        assertThat(removed("自然人||总计", "3||3")).last().isEqualTo("1:3 2: 3:3");
    }

    /** Rows of a grid as column and text of each cell; {@code +} is how many columns it covers. */
    private static List<String> removed(String... lines) {
        var rows = new SpanGrid();
        for (var line : lines) {
            rows.row();
            for (var cell : line.split("\\|", -1)) {
                int plus = cell.indexOf('+');
                var text = Text.of(plus < 0 ? cell : cell.substring(0, plus), (_, _) -> Source.NOWHERE);
                rows.cell(text, plus < 0 ? 1 : Integer.parseInt(cell.substring(plus + 1)), 1);
            }
        }
        var document = SpacerColumns.removed(new Document("html", List.of(new Grid(1, rows.rows(), true)), List.of()));
        return ((Grid) document.blocks().getFirst())
                .rows().stream()
                        .map(row -> String.join(
                                " ",
                                row.cells().stream()
                                        .map(cell -> cell.column() + ":"
                                                + cell.text().value()
                                                + (cell.columnSpan() > 1 ? "+" + cell.columnSpan() : ""))
                                        .toList()))
                        .toList();
    }
}
