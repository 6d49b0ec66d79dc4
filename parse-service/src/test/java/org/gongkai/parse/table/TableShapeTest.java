package org.gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.table.TableRow.Kind;
import org.junit.jupiter.api.Test;

class TableShapeTest {
    private static final Kind KIND = new Kind(0, 0, 2);

    @Test
    void aRowBeginsWhereTheFullRowsBegin() {
        assertThat(readings("||0|0|0|0|0|0", 1, "||5|0|0|0|0|0|5", "||1|0|0|0|0|0|1"))
                .containsExactly("0|0|0|0|0|0|");
    }

    @Test
    void aSumThatHoldsByChanceDoesNotMoveARow() {
        assertThat(readings("||2|1|0|0|0|3||", 0, "||5|0|0|0|0|0|5|", "||1|0|0|0|0|0|1|"))
                .containsExactly("2|1|0|0|0|3|");
    }

    @Test
    void oneNeighbourDoesNotOutweighASum() {
        assertThat(readings("||2|1|0|0|0|3||", 0, "||5|0|0|0|0|0|5|")).hasSize(2);
    }

    @Test
    void aRowThatWouldHaveLostACellIsAmbiguousWhereNothingElseIsLost() {
        assertThat(readings("||0|0|0|0|0|0", 0, "||5|0|0|0|0|0|5", "||1|0|0|0|0|0|1"))
                .containsExactly("|0|0|0|0|0|0", "0|0|0|0|0|0|");
    }

    @Test
    void whereNoRowIsFullTheSumsOfSeveralTell() {
        assertThat(readings("||||4|||||", 0, "|||3|||||3|", "|||2|1||||3|")).containsExactly("||4||||");
    }

    @Test
    void neighboursThatDisagreeSayNothing() {
        assertThat(readings("|0|0|0|0|0|0|", 0, "5|0|0|0|0|0|5|", "|1|0|0|0|0|0|1"))
                .hasSize(2);
    }

    @Test
    void whereTheTotalIsBlankInEveryRowThoseWithoutMergedLabelsTell() {
        var inner = Stream.of("三|1.|甲|5|1|0|0|0|0|", "||乙|0|1|0|0|0|0|", "||丙|2|0|0|0|0|0|")
                .map(line -> row(new Kind(1, 2, 4), line));
        var outer = row(new Kind(1, 0, 2), "一|||8|2|0|0|0|0|");
        var shape = TableShape.of(Stream.concat(inner, Stream.of(outer)).toList());

        assertThat(texts(shape.readings(outer))).containsExactly("8|2|0|0|0|0|");
    }

    private static List<String> readings(String row, int room, String... others) {
        var read = row(row, room);
        var shape = TableShape.of(Stream.concat(Stream.of(others).map(other -> row(other, 0)), Stream.of(read))
                .toList());
        return texts(shape.readings(read));
    }

    private static List<String> texts(List<List<Cell>> readings) {
        return readings.stream()
                .map(cells -> cells.stream().map(cell -> cell.text().value()).collect(Collectors.joining("|")))
                .toList();
    }

    /** The cells behind the label. */
    private static TableRow row(Kind kind, String line) {
        var cells = Grids.cells(line, 1);
        return new TableRow(kind, cells.subList(kind.column() - 1, cells.size()), 7, 7, 0);
    }

    private static TableRow row(String line, int room) {
        return new TableRow(KIND, Grids.cells(line, 1), 7, 7, room);
    }
}
