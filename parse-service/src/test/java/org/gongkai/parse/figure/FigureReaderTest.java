package org.gongkai.parse.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gongkai.events.CellId;
import org.gongkai.events.Figure;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Text;
import org.junit.jupiter.api.Test;

class FigureReaderTest {
    private static final CellId AMOUNT = CellId.of("t2.procurement.amount");
    private static final Source PLACE = Source.characters(10, 17).inTable(2, 5, 3);

    @Test
    void aNumberKeepsWhatIsPrintedItsUnitAndItsPlace() {
        assertThat(read(" 1978.83万元\n"))
                .isEqualTo(Figure.read(
                        AMOUNT,
                        new BigDecimal("1978.83"),
                        "1978.83万元",
                        "万元",
                        Source.characters(10, 21).inTable(2, 5, 3)));
    }

    @Test
    void anEmptyCellIsBlankAndKeepsItsSpaces() {
        assertThat(read("       ")).isEqualTo(Figure.blank(AMOUNT, "       ", PLACE));
    }

    @Test
    void aMarkForNothingIsBlankAndKeepsTheMark() {
        assertThat(read("无"))
                .isEqualTo(Figure.blank(AMOUNT, "无", Source.characters(10, 11).inTable(2, 5, 3)));
    }

    @Test
    void wordsAreNotANumber() {
        assertThat(read("详见附件"))
                .isEqualTo(Figure.notANumber(
                        AMOUNT, "详见附件", Source.characters(10, 14).inTable(2, 5, 3)));
    }

    @Test
    void theValueIsNeverRounded() {
        assertThat(read("123456789012345678901234567890.0001").value())
                .isEqualByComparingTo("123456789012345678901234567890.0001");
    }

    private static Figure read(String cell) {
        var text = Text.of(cell, (start, end) -> Source.characters(10 + start, 10 + end));
        return FigureReader.read(AMOUNT, Cell.single(text, 5, 3), 2);
    }
}
