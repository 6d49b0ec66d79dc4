package org.gongkai.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureTest {
    private static final CellId AMOUNT = CellId.of("t2.procurement.amount");

    @ParameterizedTest
    @EnumSource(value = FigureState.class, mode = EnumSource.Mode.EXCLUDE, names = "READ")
    void onlyAFigureThatWasReadHasAValue(FigureState state) {
        assertThatThrownBy(() -> new Figure(AMOUNT, state, BigDecimal.ZERO, "0", null, List.of(), null, Source.NOWHERE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("t2.procurement.amount")
                .hasMessageContaining(state.name());
    }

    @Test
    void aFigureThatWasReadHasAValue() {
        assertThatThrownBy(() ->
                        new Figure(AMOUNT, FigureState.READ, null, "576.76", null, List.of(), null, Source.NOWHERE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equalNumbersMakeEqualFiguresHoweverManyZerosWerePrinted() {
        assertThat(read("576.7600").value()).isEqualTo(read("576.76").value());
        assertThat(read("100").value()).isEqualTo(new BigDecimal("100"));
        assertThat(read("0.00").value()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void theCharactersPrintedStayAsTheyWere() {
        assertThat(read("576.7600").printed()).isEqualTo("576.7600");
    }

    @Test
    void blankAbsentAndUnreadableAreNotZeroAndNotEachOther() {
        var figures = List.of(
                Figure.blank(AMOUNT, "—", Source.NOWHERE),
                Figure.absent(AMOUNT),
                Figure.ambiguous(AMOUNT, "3964", List.of(new BigDecimal("39"), new BigDecimal("396")), Source.NOWHERE),
                Figure.notANumber(AMOUNT, "见附件", Source.NOWHERE));

        assertThat(figures).extracting(Figure::value).containsOnlyNulls();
        assertThat(figures).doesNotHaveDuplicates().extracting(Figure::state).doesNotHaveDuplicates();
    }

    @Test
    void aFigureDoesNotChangeWithTheListItWasMadeFrom() {
        var candidates = new ArrayList<>(List.of(new BigDecimal("39")));
        var figure = Figure.ambiguous(AMOUNT, "3964", candidates, Source.NOWHERE);
        candidates.add(BigDecimal.ONE);

        assertThat(figure.candidates()).containsExactly(new BigDecimal("39"));
        assertThatThrownBy(() -> figure.candidates().add(BigDecimal.ONE))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aPlaceOnAPageIsGivenInTenthsOfAPoint() {
        assertThat(Source.onPage(4, 72.1499, 310, 96.44, 322.05).inTable(2, 3, 4))
                .isEqualTo(new Source(4, List.of(72.1, 310.0, 96.4, 322.1), 2, 3, 4, null, null, null));
    }

    private static Figure read(String printed) {
        return Figure.read(AMOUNT, new BigDecimal(printed), printed, null, Source.NOWHERE);
    }
}
