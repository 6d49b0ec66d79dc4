package org.gongkai.parse.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.parse.Deadline;
import org.gongkai.parse.block.Block.Cell;
import org.junit.jupiter.api.Test;

class SharedLabelsTest {
    private static final float[] XS = {50, 90, 200, 250, 300};
    private static final float[] YS = {50, 80, 110};

    @Test
    void theFiguresOfTwoRowsWithoutALineBetweenTheirLabelsAreInDoubt() {
        var grid = grid(line(200, 300));
        write(grid, 60, 60, "总计");
        write(grid, 60, 90, "四、结转下年度");
        write(grid, 210, 60, "62");
        write(grid, 260, 60, "72");
        write(grid, 210, 90, "3");

        assertThat(doubtful(grid)).containsExactly("62", "72", "3", "");
    }

    @Test
    void rowsWithLabelsOfTheirOwnBesideTheLabelOfTheirGroupAreNotInDoubt() {
        var grid = grid(line(90, 300), Rule.of(90, 50, 110));
        write(grid, 55, 60, "办理");
        write(grid, 100, 60, "1.其他");
        write(grid, 100, 90, "总计");
        write(grid, 210, 60, "62");
        write(grid, 210, 90, "3");

        assertThat(doubtful(grid)).isEmpty();
    }

    @Test
    void oneRowOfFiguresBesideALabelThatGoesOnBelowItIsNotInDoubt() {
        var grid = grid(line(200, 300));
        write(grid, 60, 60, "总计");
        write(grid, 210, 60, "62");

        assertThat(doubtful(grid)).isEmpty();
    }

    private static Rule line(float from, float to) {
        return Rule.of(80, from, to);
    }

    /** A table of two rows and two columns of figures, with a line between the rows and others down. */
    private static RuledGrid grid(Rule between, Rule... down) {
        var verticals = new ArrayList<>(List.of(down));
        for (float x : new float[] {50, 200, 250, 300}) {
            verticals.add(Rule.of(x, 50, 110));
        }
        var horizontals = List.of(Rule.of(50, 50, 300), between, Rule.of(110, 50, 300));
        return new RuledGrid(XS, YS, horizontals, verticals, Deadline.in(Duration.ofMinutes(1)));
    }

    private static void write(RuledGrid grid, float left, float top, String text) {
        new PlacedPage.Word(text, left, top, 10).glyphs().forEach(grid::take);
    }

    private static List<String> doubtful(RuledGrid grid) {
        return grid.rows(new PageView(1, 0, 600, 840)).stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cell::doubtful)
                .map(cell -> cell.text().value())
                .toList();
    }
}
