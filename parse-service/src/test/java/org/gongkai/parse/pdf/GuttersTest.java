package org.gongkai.parse.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class GuttersTest {
    @Test
    void cellsDrawnApartFromEachOtherHaveNoBlankColumnsBetween() {
        var pdf = Pages.draw(page -> {
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 4; column++) {
                    float x = 50 + 60 * column;
                    float y = 50 + 30 * row;
                    cell(page, x, y, 57, 27);
                    if (column != 2 || row == 1) {
                        page.text(x + 10, y + 18, row + "" + column);
                    }
                }
            }
        });

        assertThat(Pages.read(pdf)).containsExactly("[1:00 2:01 3: 4:03][1:10 2:11 3:12 4:13][1:20 2:21 3: 4:23]");
    }

    @Test
    void aNarrowColumnThatHoldsAnythingIsOne() {
        var pdf = Pages.draw(page -> page.grid(new float[] {50, 150, 157, 250}, new float[] {50, 90, 130})
                .text(60, 75, "a")
                .text(150, 75, "1")
                .text(200, 75, "b"));

        assertThat(Pages.read(pdf)).containsExactly("[1:a 2:1 3:b][1: 2: 3:]");
    }

    private static void cell(Pages page, float x, float y, float width, float height) throws IOException {
        page.line(x, y, x + width, y)
                .line(x, y + height, x + width, y + height)
                .line(x, y, x, y + height)
                .line(x + width, y, x + width, y + height);
    }
}
