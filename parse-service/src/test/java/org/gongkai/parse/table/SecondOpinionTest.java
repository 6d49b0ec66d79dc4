package org.gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongkai.events.CellId;
import org.gongkai.events.Figure;
import org.gongkai.events.FigureState;
import org.gongkai.events.Format;
import org.gongkai.events.ReportTable;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.figure.FigureReader;
import org.gongkai.parse.table.stream.StreamRow;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {
    private static final List<CellId> RECEIVED =
            CellId.of(ReportTable.T3, Format.V2021).subList(0, 7);

    @Test
    void aCellThatIsReadInTwoWaysIsAmbiguousWhereItsSumIsBroken() {
        var differing = differing("41|0|0|0|0|0|14", "41|0|0|0|0|0|41");

        assertThat(differing).singleElement().satisfies(figure -> {
            assertThat(figure.cell()).isEqualTo(CellId.of("t3.received.total"));
            assertThat(figure.state()).isEqualTo(FigureState.AMBIGUOUS);
            assertThat(figure.candidates()).map(Number::intValue).containsExactly(14, 41);
        });
    }

    @Test
    void aMisprintThatBothReadStaysAsPrinted() {
        assertThat(differing("41|0|0|0|0|0|14", "41|0|0|0|0|0|14")).isEmpty();
    }

    @Test
    void whereTheSumsHoldNobodyIsAsked() {
        assertThat(differing("41|0|0|0|0|0|41", "14|0|0|0|0|0|14")).isEmpty();
    }

    private static List<Figure> differing(String grid, String text) {
        var figures = figures(grid);
        var cells = Grids.cells(text, 1);
        var row = new StreamRow(RECEIVED, new StreamRow.Reading(List.of(cells), cells, 0));
        return SecondOpinion.differing(figures, SecondOpinion.doubtful(figures, Format.V2021), List.of(row));
    }

    private static Map<CellId, Figure> figures(String line) {
        List<Cell> cells = Grids.cells(line, 1);
        var figures = new HashMap<CellId, Figure>();
        IntStream.range(0, cells.size())
                .mapToObj(i -> FigureReader.read(RECEIVED.get(i), cells.get(i), 1))
                .forEach(figure -> figures.put(figure.cell(), figure));
        return figures;
    }
}
