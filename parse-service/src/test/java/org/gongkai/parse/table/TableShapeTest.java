package org.gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static List<String> readings(String row, int room, String... others) {
        var read = row(row, room);
        var shape = TableShape.of(Stream.concat(Stream.of(others).map(other -> row(other, 0)), Stream.of(read))
                .toList());
        return shape.readings(read).stream()
                .map(cells -> cells.stream().map(cell -> cell.text().value()).collect(Collectors.joining("|")))
                .toList();
    }

    private static TableRow row(String line, int room) {
        return new TableRow(KIND, Grids.cells(line, 1), 7, 7, room);
    }
}
