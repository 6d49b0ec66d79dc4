package org.gongkai.parse.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.events.CellId;
import org.gongkai.events.Figure;
import org.gongkai.events.FigureState;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block.Cell;
import org.gongkai.parse.block.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"117*", "117 ※", "117[^2]", "$117$", "**117**", "\\(117\\)", "`117`", "*117*"})
    void whatIsSetBesideOrAroundAFigureIsNoPartOfIt(String cell) {
        assertThat(read(cell).state()).isEqualTo(FigureState.READ);
        assertThat(read(cell).value()).isEqualByComparingTo("117");
    }

    @ParameterizedTest
    @CsvSource({
        "117[1],117",
        "117【2】,117",
        "117注1,117",
        "O,0",
        "1O,10",
        "l2,12",
        "〇,0",
        "①,1",
        "~~66~~ 7,7",
        "43 185,43185"
    })
    void whatMayBeAFigureIsSaidToBeAmbiguous(String cell, BigDecimal likeliest) {
        var figure = read(cell);

        assertThat(figure.state()).isEqualTo(FigureState.AMBIGUOUS);
        assertThat(figure.value()).isNull();
        assertThat(figure.candidates().isEmpty() ? null : figure.candidates().getFirst())
                .isEqualTo(likeliest);
    }

    @ParameterizedTest
    @CsvSource({
        "6（更正为14）,6,14",
        "6件(应为14件),6,14",
        "14（原为6）,14,6",
        "6→14,6,14",
        "6 -> 14,6,14",
        "6改为14,6,14",
        "6（修改为14）,6,14",
        "6（实为14）,6,14",
        "6(订正：14),6,14",
        "6（误，见勘误）,6,",
        "6（待核实）,6,",
        "6（或14）,6,14",
        "1?,1,",
        "□,,"
    })
    void aFigureThatIsCorrectedOrCannotBeMadeOutIsAmbiguous(String cell, BigDecimal printed, BigDecimal meant) {
        var figure = read(cell);

        assertThat(figure.state()).isEqualTo(FigureState.AMBIGUOUS);
        assertThat(figure.candidates())
                .containsExactlyElementsOf(
                        Stream.of(printed, meant).filter(Objects::nonNull).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"22（其中修订16件）", "22（其中结果纠正3件）", "22（含上年结转2件）", "22（不含重复申请）", "22（见注1）", "22(*)"})
    void whatAFigureIsMadeOfIsNoCorrection(String cell) {
        assertThat(read(cell).value()).isEqualByComparingTo("22");
    }

    @Test
    void aNumberBrokenOverLinesMayBeOneOrTwo() {
        assertThat(read("12\n34").candidates())
                .containsExactly(new BigDecimal(1234), new BigDecimal(12), new BigDecimal(34));
    }

    @ParameterizedTest
    @ValueSource(strings = {"43\u00A0185", "43\u2009185", "43\u202F185"})
    void spacesThatKeepDigitsTogetherPartThousands(String cell) {
        assertThat(read(cell).value()).isEqualByComparingTo("43185");
    }

    private static Figure read(String cell) {
        var text = Text.of(cell, (start, end) -> Source.characters(10 + start, 10 + end));
        return FigureReader.read(AMOUNT, Cell.single(text, 5, 3), 2);
    }
}
