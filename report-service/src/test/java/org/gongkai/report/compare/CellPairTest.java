package org.gongkai.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.events.CellId;
import org.gongkai.events.FigureState;
import org.gongkai.report.compare.CellPair.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CellPairTest {
    private static final String FIRST = "t3.received.natural";
    private static final String LATER = "t4.reconsideration.total";

    @Test
    void cellsStandInPrintedOrderWhereverTheyAre() {
        assertThat(CellPair.of(List.of(read(LATER, "1")), List.of(read(FIRST, "1"))))
                .extracting(pair -> pair.cell().value())
                .containsExactly(FIRST, LATER);
    }

    @Test
    void howANumberIsPrintedIsNoDifference() {
        assertThat(pair(read(FIRST, "7000"), read(FIRST, "7000.00")).differs()).isFalse();
        assertThat(pair(read(FIRST, "7"), read(FIRST, "8")).change()).isEqualByComparingTo("1");
    }

    @Test
    void aBlankIsNoZero() {
        assertThat(pair(side(FigureState.BLANK, "/"), read(FIRST, "0")).differs())
                .isTrue();
        assertThat(pair(side(FigureState.BLANK, "/"), side(FigureState.BLANK, "—"))
                        .differs())
                .isFalse();
    }

    @Test
    void whatCannotBeReadDiffersByItsCharacters() {
        assertThat(pair(side(FigureState.AMBIGUOUS, "396"), side(FigureState.AMBIGUOUS, "396"))
                        .differs())
                .isFalse();
        assertThat(pair(side(FigureState.AMBIGUOUS, "396"), side(FigureState.AMBIGUOUS, "397"))
                        .differs())
                .isTrue();
    }

    @Test
    void aCellThatOneFormatLacksDiffers() {
        assertThat(CellPair.of(List.of(read(FIRST, "1")), List.of()).getFirst().differs())
                .isTrue();
    }

    private static CellPair pair(Side left, Side right) {
        return CellPair.of(List.of(left), List.of(right)).getFirst();
    }

    private static Side read(String cell, String value) {
        return new Side(CellId.of(cell), FigureState.READ, new BigDecimal(value), value, null);
    }

    private static Side side(FigureState state, @Nullable String printed) {
        return new Side(CellId.of(FIRST), state, null, printed, null);
    }
}
