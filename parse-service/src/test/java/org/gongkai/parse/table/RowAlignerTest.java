package org.gongkai.parse.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.parse.block.Block.Cell;
import org.junit.jupiter.api.Test;

class RowAlignerTest {
    @Test
    void aRowOfExactlyItsColumnsHasOneReading() {
        assertThat(readings("5|0|0|0|0|0|5", 7, true)).containsExactly("5|0|0|0|0|0|5");
        assertThat(readings("5||||||5", 7, true)).containsExactly("5||||||5");
    }

    @Test
    void fillersBeforeAndBehindAreLeftOut() {
        assertThat(readings("|5|0|0|0|0|0|5||", 7, true)).containsExactly("5|0|0|0|0|0|5");
    }

    @Test
    void whereBlanksLeaveDoubtTheSumDecides() {
        assertThat(readings("|5||||||5|", 7, true)).containsExactly("5||||||5");
        assertThat(readings("||2|1||||3|", 7, true)).containsExactly("|2|1||||3");
    }

    @Test
    void withoutASumEveryReadingStays() {
        assertThat(readings("|5|0|", 3, false)).containsExactly("|5|0", "5|0|");
        assertThat(readings("|0|0|0|0|0|0|", 7, true)).hasSize(2);
    }

    @Test
    void aRowWithTooFewOrTooManyFiguresHasNone() {
        assertThat(readings("5|0|5", 7, true)).isEmpty();
        assertThat(readings("1|2|3|4|5|6|7|8", 7, true)).isEmpty();
        assertThat(readings("||", 7, true)).isEmpty();
    }

    @Test
    void aRowOfBlanksIsBlankInEveryColumn() {
        assertThat(readings("||||||||", 7, true)).containsExactly("||||||");
    }

    private static List<String> readings(String row, int columns, boolean lastIsTotal) {
        var kind = new TableRow.Kind(0, 0, 1);
        return RowAligner.readings(new TableRow(kind, Grids.cells(row, 1), columns, lastIsTotal ? columns : 0, 0))
                .stream()
                .map(RowAlignerTest::line)
                .toList();
    }

    private static String line(List<Cell> cells) {
        return cells.stream().map(cell -> cell.text().value()).collect(Collectors.joining("|"));
    }
}
