package org.gongkai.parse.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.gongkai.events.Source;
import org.junit.jupiter.api.Test;

class SpanGridTest {
    @Test
    void cellsStandBehindThoseThatReachDownFromAbove() {
        var grid = new SpanGrid();
        grid.row();
        grid.cell(text("a"), 1, 3);
        grid.cell(text("b"), 2, 1);
        grid.row();
        grid.cell(text("c"), 1, 2);
        grid.cell(text("d"), 1, 1);
        grid.row();
        grid.cell(text("e"), 1, 1);

        assertThat(places(grid)).containsExactly("a 1:1", "b 1:2", "c 2:2", "d 2:3", "e 3:3");
    }

    @Test
    void spansWithoutMeaningCountAsOne() {
        var grid = new SpanGrid();
        grid.row();
        grid.cell(text("a"), 0, -3);
        grid.cell(text("b"), 1, 1);

        assertThat(places(grid)).containsExactly("a 1:1", "b 1:2");
    }

    @Test
    void hugeSpansCostNoMemoryAndNoTime() {
        assertTimeout(Duration.ofSeconds(5), () -> {
            var grid = new SpanGrid();
            for (int r = 0; r < 20; r++) {
                grid.row();
                for (int c = 0; c < 10_000; c++) {
                    grid.cell(text(""), Integer.MAX_VALUE, Integer.MAX_VALUE);
                }
            }
            assertThat(grid.rows()).hasSize(20);
        });
    }

    private static List<String> places(SpanGrid grid) {
        return grid.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.text() + " " + cell.row() + ":" + cell.column())
                .toList();
    }

    private static Text text(String value) {
        return Text.of(value, (_, _) -> Source.NOWHERE);
    }
}
